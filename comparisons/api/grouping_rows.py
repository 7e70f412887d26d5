"""Groupings of a release as columns.

Nothing is formatted here.
"""

from comparisons.api.parameters import Question
from comparisons.api.row_parts import to_columns
from comparisons.api.table import ApiTable
from universities.releases.reader import PublishedRelease


def read_groupings(release: PublishedRelease, question: Question) -> ApiTable:
    """Return every grouping, so that whoever asks can assign the groups again."""
    rows = [
        {
            "code": grouping.code,
            "label": grouping.label.ja,
            "label_en": grouping.label.en,
            "items": list(grouping.items),
            "cuts": list(grouping.cuts),
            "attribute": grouping.attribute,
            "groups": [group.code for group in grouping.groups],
            "source": grouping.source,
        }
        for grouping in release.figures.groupings.values()
    ]
    return ApiTable({"unit": None}, to_columns(rows))
