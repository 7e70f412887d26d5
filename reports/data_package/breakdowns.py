"""The tables of breakdowns and of their parts, which are indicators.

No figure stands here.
"""

from collections.abc import Iterator

import pandas as pd

from indicators.text import LocalizedText
from reports.data_package import fields as f
from reports.data_package.fields import NAMED
from reports.data_package.rows import frame
from reports.data_package.shapes import Reference, Resource
from universities.releases.reader import PublishedRelease

_BREAKDOWN_FIELDS = (
    *NAMED,
    f.words(
        "kind",
        "sum は足すと全体、beside は並べるだけ",
        "sum adds up, beside does not",
        "sum",
        "beside",
    ),
    f.SOURCE,
)


def _list_breakdowns(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    rows = (
        (each.code, each.label.ja, each.label.en, each.kind, each.source)
        for each in release.catalogue.breakdowns.values()
    )
    return frame(_BREAKDOWN_FIELDS, rows)


_PART_FIELDS = (
    f.words("breakdown", "内訳のコード", "Code of the breakdown"),
    f.INDICATOR,
    f.whole("place", "並ぶ順", "Place in order"),
)


def _list_parts(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    rows = (
        (each.code, part, place)
        for each in release.catalogue.breakdowns.values()
        for place, part in enumerate(each.parts, start=1)
        if part in release.figures.indicators
    )
    return frame(_PART_FIELDS, rows)


BREAKDOWNS = Resource(
    "breakdowns",
    LocalizedText("内訳", "Breakdowns"),
    _BREAKDOWN_FIELDS,
    ("code",),
    _list_breakdowns,
)
PARTS = Resource(
    "breakdown_parts",
    LocalizedText("内訳の部分", "Parts of the breakdowns"),
    _PART_FIELDS,
    ("breakdown", "indicator"),
    _list_parts,
    (Reference(("breakdown",), "breakdowns", ("code",)), f.OF_INDICATOR),
)
