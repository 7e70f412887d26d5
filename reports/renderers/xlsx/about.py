"""The first sheet: what the workbook is of, what it says in sentences, what its signs mean.

No figure stands here but in a sentence.
"""

from reports.parts import ReportContent
from reports.renderers.xlsx.cells import Sheet


def list_facts(content: ReportContent) -> Sheet:
    """Return one row per fact, its kind first."""
    words, release = content.labels, content.release
    known = (
        (words["report"], f"{content.title} {content.name} {content.fiscal_year_words}"),
        (words["state"], content.state),
        (words["release"], content.release_words),
        (words["digest"], release.digest),
        (words["check_code"], content.check_code),
        (words["verify"], content.verify_address),
        (words["origin"], release.source.in_language(content.asked.language)),
        (words["groups"], content.group_sentence),
        (words["summary"], content.lead),
    )
    many = (
        ("groups", content.chips),
        ("strengths", content.strengths),
        ("questions", content.questions),
        ("changes", (content.changes_sentence, *(each.sentence for each in content.changes))),
        ("quality", content.quality),
        ("signs", tuple(f"{sign.sign}  {sign.meaning}" for sign in content.signs)),
    )
    told = ((words[key], text) for key, texts in many for text in texts)
    rows = tuple((kind, text) for kind, text in (*known, *told) if text)
    return Sheet(words["about"], (words["entry"], words["content"]), rows)
