"""The tables of viewpoints and of items: what is asked, of confidential items too.

No answer stands here.
"""

from collections.abc import Iterator

import pandas as pd

from indicators.catalogue.model import Item
from indicators.text import LocalizedText
from reports.data_package import fields as f
from reports.data_package.fields import NAMED
from reports.data_package.rows import Row, flag, frame
from reports.data_package.shapes import Resource
from universities.releases.reader import PublishedRelease


def _list_viewpoints(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    found = release.catalogue.viewpoints.values()
    return frame(NAMED, ((each.code, each.label.ja, each.label.en) for each in found))


_ITEM_FIELDS = (
    *NAMED,
    f.VIEWPOINT,
    f.words("unit", "単位", "Unit"),
    f.words("definition_ja", "定義（日本語）", "Definition in Japanese"),
    f.words("definition_en", "定義（英語）", "Definition in English"),
    f.whole("since", "最初に聞いた年度", "First fiscal year asked"),
    f.whole("until", "最後に聞いた年度", "Last fiscal year asked"),
    f.CONFIDENTIAL,
    f.SOURCE,
)


def _list_items(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    return frame(_ITEM_FIELDS, map(_describe_item, release.catalogue.items.values()))


def _describe_item(item: Item) -> Row:
    return (
        *(item.code, item.label.ja, item.label.en, item.viewpoint, item.unit),
        *(item.definition.ja, item.definition.en, item.since, item.until),
        *(flag(item.confidential), item.source),
    )


VIEWPOINTS = Resource(
    "viewpoints", LocalizedText("視点", "Viewpoints"), NAMED, ("code",), _list_viewpoints
)
ITEMS = Resource(
    "items",
    LocalizedText("項目（聞いていること）", "Items: what is asked"),
    _ITEM_FIELDS,
    ("code",),
    _list_items,
    (f.OF_VIEWPOINT,),
)
