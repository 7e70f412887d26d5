"""The sheets of text: definitions, the method, what the university explains.

No figure stands here.
"""

from reports.parts import ReportContent
from reports.renderers.xlsx.cells import Sheet


def list_definitions(content: ReportContent) -> Sheet:
    """Return one row per indicator: how it is calculated, in words."""
    words = content.labels
    keys = ("number", "indicator", "formula", "unit", "direction", "grouping", "average", "source")
    rows = tuple(tuple(definition) for definition in content.definitions)
    return Sheet(words["definitions"], tuple(words[key] for key in keys), rows)


def list_method(content: ReportContent) -> Sheet:
    """Return one row per sentence of the method."""
    words = content.labels
    rows = tuple((rule.title, sentence) for rule in content.method for sentence in rule.sentences)
    return Sheet(words["method"], (words["entry"], words["content"]), rows)


def list_explanations(content: ReportContent) -> Sheet:
    """Return one row per explanation that the university lets be published, as it wrote it."""
    words = content.labels
    rows = tuple((each.item, each.check, each.text) for each in content.explanations)
    return Sheet(words["explanations"], (words["entry"], words["quality"], words["content"]), rows)
