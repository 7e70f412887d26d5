"""Every indicator of one university on one sheet: a position a row, viewpoint by viewpoint.

A position is shaped in positions.py, as on the page of the university.
"""

from typing import NamedTuple

from indicators.charts.positions import PositionShape
from indicators.text import LocalizedText


class SpineRow(NamedTuple):
    """One indicator: its words, and where the university stands in its group."""

    number: str
    label: LocalizedText
    value: LocalizedText
    group_value: LocalizedText
    position: PositionShape


class SpineSection(NamedTuple):
    """The indicators of one viewpoint."""

    label: LocalizedText
    rows: tuple[SpineRow, ...]


class SpineShape(NamedTuple):
    """The whole sheet; `empty` is the sentence that stands for an empty picture."""

    title: LocalizedText
    sections: tuple[SpineSection, ...]
    note: LocalizedText
    empty: LocalizedText | None


NOTE = LocalizedText(
    "帯は群の中央半分（四分位）、縦線は群の値、印は大学（丸 良い向き・上位四分の一、"
    "ひし形 悪い向き・下位四分の一、輪 中ほど・判断しない）。右ほど良い。帯の外は縮めて示す。",
    "Band: middle half of the group; bar: group value; mark: the university (disc: good side, top "
    "quarter; diamond: other side, bottom quarter; ring: between, or no judgement). Right is "
    "good. Distances beyond the band are compressed.",
)
NOTHING = LocalizedText(
    "この選択には、示せる指標がありません。", "There is no indicator to show in this selection."
)


def shape_spine(name: LocalizedText, sections: tuple[SpineSection, ...]) -> SpineShape:
    """Return the sheet of one university."""
    title = LocalizedText("{name}の指標の一覧", "All indicators of {name}").fill(name=name)
    return SpineShape(title, sections, NOTE, None if sections else NOTHING)
