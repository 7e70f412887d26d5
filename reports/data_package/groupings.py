"""The tables of groupings and of their groups.

Who is in a group follows from the answers and the cuts, and is not listed.
"""

from collections.abc import Iterator

import pandas as pd

from indicators.catalogue.model import ALL, UNCLASSIFIED
from indicators.text import LocalizedText
from reports.data_package import fields as f
from reports.data_package.fields import NAMED
from reports.data_package.rows import frame
from reports.data_package.shapes import Resource
from universities.releases.reader import PublishedRelease

_GROUPING_FIELDS = (
    *NAMED,
    f.words("items", "大きさを測る項目（空白区切り、合計）", "Items whose sum is the size"),
    f.words("cuts", "境目（より大きければ上の群、空白区切り）", "Cuts; strictly greater is upper"),
    f.words(
        "attribute", "大学の属性（大きさでなければ）", "Attribute of universities instead of size"
    ),
    f.SOURCE,
)


def _list_groupings(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    rows = (
        (
            *(each.code, each.label.ja, each.label.en, " ".join(each.items)),
            *(" ".join(f"{cut:.12g}" for cut in each.cuts), each.attribute or "", each.source),
        )
        for each in release.figures.groupings.values()
    )
    return frame(_GROUPING_FIELDS, rows)


_GROUP_FIELDS = (f.GROUPING, f.GROUP, f.LABEL_JA, f.LABEL_EN)


def _list_groups(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    rows = (
        (each.code, group.code, group.label.ja, group.label.en)
        for each in release.figures.groupings.values()
        for group in (ALL, *each.groups, UNCLASSIFIED)
    )
    return frame(_GROUP_FIELDS, rows)


GROUPINGS = Resource(
    "groupings",
    LocalizedText("群の分け方", "Groupings"),
    _GROUPING_FIELDS,
    ("code",),
    _list_groupings,
)
GROUPS = Resource(
    "groups",
    LocalizedText("群", "Groups of each grouping; all and unclassified belong to each"),
    _GROUP_FIELDS,
    ("grouping", "group"),
    _list_groups,
    (f.OF_GROUPING,),
)
