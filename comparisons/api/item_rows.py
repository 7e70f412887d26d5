"""Items and universities of a release as columns.

Nothing is formatted here.
"""

from comparisons.api.parameters import Question
from comparisons.api.row_parts import to_columns
from comparisons.api.table import ApiTable
from indicators.formatting import unit_symbol
from universities.releases.reader import PublishedRelease


def read_items(release: PublishedRelease, question: Question) -> ApiTable:
    """Return every item that the reader may see."""
    rows = [
        {
            "code": item.code,
            "label": item.label.ja,
            "label_en": item.label.en,
            "unit": item.unit,
            "unit_symbol": unit_symbol(item.unit).ja,
            "unit_symbol_en": unit_symbol(item.unit).en,
            "confidential": item.confidential,
            "source": item.source,
            "source_column": item.source_column,
            "since": item.since,
            "until": item.until,
            "viewpoint": item.viewpoint,
        }
        for item in release.catalogue.items.values()
    ]
    return ApiTable({"unit": None}, to_columns(rows))


def read_universities(release: PublishedRelease, question: Question) -> ApiTable:
    """Return every university of the release, by code."""
    found = release.universities
    columns = {
        "code": found["university"].tolist(),
        "name": found["name_ja"].tolist(),
        "name_en": [release.university_name(code, "en") for code in found["university"]],
        "kind": found["kind"].tolist(),
        "prefecture": found["prefecture"].tolist(),
        "is_invented": [bool(mark) for mark in found["is_invented"]],
    }
    return ApiTable({"unit": None}, columns)
