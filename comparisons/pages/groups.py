"""The table of group figures: each average by its name, n beside it, the lines with R².

A row per group and one for everybody; nothing is ranked.
"""

from math import isfinite
from typing import Any, NamedTuple

from comparisons.addresses import find_address
from comparisons.evidence.citing import cite_group
from comparisons.labels import COLUMNS
from comparisons.memory import keep
from comparisons.results import PublishedRelease, compare
from comparisons.selection import Selection
from comparisons.words import Word, tell_missing, write_n
from indicators.calculation.comparison import Comparison
from indicators.calculation.largest import find_largest
from indicators.catalogue.model import Indicator
from indicators.charts.lines import write_equation
from indicators.charts.names import find_names
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

QUARTILES = LocalizedText("四分位", "Quartiles")
LARGEST = LocalizedText("最大校の割合", "Share of largest")
WITHOUT = LocalizedText("最大校を除く", "Without largest")
LINE = LocalizedText("回帰直線", "Regression line")
OWN_GROUP = LocalizedText("{group}（強調する大学の群）", "{group} (group of the university)")
EXCEPT = LocalizedText("（{name}を除く）", " (without {name})")
# The column of each average in the row of cells.
PLACES = {"pooled": 0, "mean_of_ratios": 1, "median": 2, "pooled_without_top": 6}
CAPTION = LocalizedText("単位：{unit}（割合・n・R² を除く）", "Unit: {unit} (not shares, n and R²)")


class GroupRow(NamedTuple):
    """One group; `place` is its position in the grouping, for its colour (None: everybody).

    A cell is a list of pieces; each figure among them names its evidence.
    """

    code: str
    name: str
    place: int | None
    cells: list[list[Word]]
    is_own: bool = False


class GroupTable(NamedTuple):
    """Headings, rows and the caption with the unit; `chosen` is the column of the group value.

    `threshold`: the address of the page on which the cut can be moved, if there is one cut.
    """

    caption: str
    headings: list[str]
    rows: list[GroupRow]
    chosen: int
    threshold: str


def load_group_table(
    release: PublishedRelease, comparison: Comparison, selection: Selection, *, language: str
) -> GroupTable:
    """Return the table, from memory if anybody asked for it, with the university's group marked."""
    shared = selection if selection.near else selection.highlighting(None)
    table = keep(
        "groups",
        lambda: build_group_table(compare(release, shared), shared, language=language),
        release=release,
        selection=shared,
        language=language,
    )
    rows = [_mark_own(row, comparison, language) for row in table.rows]
    return table._replace(rows=rows, threshold=_find_threshold(comparison))


def _mark_own(row: GroupRow, comparison: Comparison, language: str) -> GroupRow:
    own = comparison.own
    if own is None or own["group"] != row.code:
        return row
    name = OWN_GROUP.fill(group=comparison.grouping.group(row.code).label)
    return row._replace(name=name.in_language(language), is_own=True)


def build_group_table(comparison: Comparison, selection: Selection, *, language: str) -> GroupTable:
    """Return everybody first, then the groups in the grouping's order; no group is marked."""
    codes = ["all", *(group.code for group in comparison.grouping.groups), "unclassified"]
    averages = {row["group"]: row for row in comparison.averages.to_dict("records")}
    fits = {row["group"]: row for row in comparison.fits.to_dict("records")}
    shown = [code for code in codes if code in averages and _is_inhabited(averages[code])]
    unit = unit_symbol(comparison.indicator.unit)
    left_out = _name_largest(comparison, language)
    return GroupTable(
        caption=CAPTION.fill(unit=unit).in_language(language),
        headings=_headings(language),
        rows=[
            _row(
                comparison,
                averages[code],
                fits[code],
                _Cells(comparison.indicator, selection, code, left_out.get(code, ""), language),
                codes.index(code),
            )
            for code in shown
        ],
        chosen=PLACES[comparison.average],
        threshold="",
    )


def _name_largest(comparison: Comparison, language: str) -> dict[str, str]:
    """Return the name of the university that is left out of each group, where that is public."""
    largest = find_largest(comparison)
    known = comparison.universities["university"].isin(largest.values())
    names = find_names(comparison.universities[known])
    return {group: names[code].in_language(language) for group, code in largest.items()}


def _find_threshold(comparison: Comparison) -> str:
    grouping = comparison.grouping
    if len(grouping.cuts) != 1:
        return ""
    query = {
        "year": str(comparison.fiscal_year),
        "grouping": grouping.code,
        "average": comparison.average,
        "university": comparison.university or "",
    }
    if not comparison.is_confidential:
        query["cut"] = f"{grouping.cuts[0]:.12g}"
    given = {name: text for name, text in query.items() if text}
    return find_address("comparisons:threshold", comparison.indicator.code, **given)


def _is_inhabited(figures: dict[str, Any]) -> bool:
    """Say whether anybody is in a group; of a withheld row that is all that is said."""
    return bool(figures["n"] > 0 or figures["reason"] == "suppressed")


def _headings(language: str) -> list[str]:
    averages = [COLUMNS[name] for name in ("pooled", "mean_of_ratios", "median")]
    texts = [*averages, QUARTILES, COLUMNS["n"], LARGEST, WITHOUT, LINE, LocalizedText("R²", "R²")]
    return [text.in_language(language) for text in texts]


def _row(
    comparison: Comparison,
    figures: dict[str, Any],
    fit: dict[str, Any],
    cells: "_Cells",
    place: int,
) -> GroupRow:
    label = comparison.grouping.group(figures["group"]).label
    return GroupRow(
        code=figures["group"],
        name=label.in_language(cells.language),
        place=place - 1 if place else None,
        cells=[
            *([cells.average(figures, each)] for each in ("pooled", "mean_of_ratios", "median")),
            cells.quartiles(figures),
            [cells.cite("n", write_n(figures, cells.indicator).in_language(cells.language))],
            [cells.share(figures)],
            cells.without_largest(figures),
            *([each] for each in cells.line(fit)),
        ],
    )


class _Cells(NamedTuple):
    """Writes the cells of one group; each figure names its evidence, missing ones too."""

    indicator: Indicator
    selection: Selection
    group: str
    left_out: str
    language: str

    def cite(self, statistic: str, text: str, figure: str = "average") -> Word:
        return Word(text, True, cite_group(figure, self.selection, self.group, statistic))

    def average(self, figures: dict[str, Any], name: str) -> Word:
        if isfinite(figures[name]):
            return self.cite(name, format_number(figures[name], self.indicator.decimals))
        return self.cite(name, self._missing(figures, name))

    def quartiles(self, figures: dict[str, Any]) -> list[Word]:
        """Return both quartiles, or one word where neither is shown."""
        first, last = (self.average(figures, name) for name in ("q1", "q3"))
        is_shown = isfinite(figures["q1"]) or isfinite(figures["q3"])
        if self.indicator.confidential and not is_shown:
            return [first]
        return [first, Word("–", False), last]

    def share(self, figures: dict[str, Any]) -> Word:
        if not isfinite(figures["top_share"]):
            return self.cite("top_share", self._missing(figures, "top_share"))
        sign = "%" if self.language == "en" else "％"
        return self.cite("top_share", f"{format_number(figures['top_share'] * 100)}{sign}")

    def without_largest(self, figures: dict[str, Any]) -> list[Word]:
        """Return the average without the largest, and who that is where it is public."""
        written = self.average(figures, "pooled_without_top")
        if not self.left_out or not isfinite(figures["pooled_without_top"]):
            return [written]
        return [written, Word(EXCEPT.fill(name=self.left_out).in_language(self.language), False)]

    def line(self, fit: dict[str, Any]) -> list[Word]:
        """Return equation and R², or the words why there is no line."""
        if not isfinite(fit["slope"]):
            missing = self._missing(fit, "slope")
            return [self.cite(name, missing, "line") for name in ("equation", "r2")]
        equation = self.cite("equation", write_equation(fit["slope"], fit["intercept"]), "line")
        has_r2 = isfinite(fit["r2"])
        r2 = format_number(fit["r2"], 2) if has_r2 else self._missing(fit, "r2")
        return [equation, self.cite("r2", r2, "line")]

    def _missing(self, figures: dict[str, Any], name: str) -> str:
        return tell_missing(figures, name, self.indicator).in_language(self.language)
