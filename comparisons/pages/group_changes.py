"""Why each group's total ÷ total differs from the year before: one sentence and a table.

Of public indicators only; a confidential one says so instead.
"""

from dataclasses import replace
from typing import NamedTuple

from comparisons.evidence.citing import cite_group
from comparisons.explain.moved import write_step
from comparisons.explain.year_pair import YEAR
from comparisons.labels import COLUMNS, PARTS_OF_CHANGE
from comparisons.pages.parts import Tools, find_tools
from comparisons.protection import NO_CHANGES
from comparisons.results import PublishedRelease, figures_of
from comparisons.selection import Selection
from comparisons.series_breaks import warn_of_break
from comparisons.words import Word, write_figure
from indicators.calculation.changes import GroupYears, find_group_changes
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import Indicator
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

CAPTION = LocalizedText("合計÷合計の変化の内訳（単位：{unit}）", "The change, in {unit}")
LEAD = LocalizedText(
    "{group}の合計÷合計は、{year}年度の{before}から{next}年度は{after}になりました。内訳は、両年度とも値のある"
    "大学それぞれの値の変化が{within}、その大学どうしの比重（分母の割合）の変化が{composition}、加わった大学が"
    "{entry}、離れた大学が{exit}です。",
    "Total ÷ total of the group “{group}” went from {before} in FY{year} to {after} in FY{next}. "
    "Of that, members with a value in both years account for {within} by their own ratios and for "
    "{composition} by their weights (shares of the denominator), universities that came in for "
    "{entry}, universities that left for {exit}.",
)
NOTE = LocalizedText(
    "「加わった」「離れた」は、値の有無が変わった大学と、群を移った大学です。計算上の内訳で、原因を示す"
    "ものではありません。四捨五入のため、合計が合わないことがあります。",
    "“Came” and “left”: whose value appeared or disappeared, and who changed groups. The parts are "
    "arithmetic, not causes; rounded figures may not add up.",
)
NO_YEARS = LocalizedText(
    "{year}年度と{next}年度の両方に値のある群がありません。",
    "No group has a value in both FY{year} and FY{next}.",
)


class GroupChangeRow(NamedTuple):
    """One group: the value before, the parts, the value now."""

    name: str
    cells: list[Word]


class GroupChanges(NamedTuple):
    """The section; without rows the sentence says why there is nothing, and there are no tools."""

    sentence: str
    caption: str
    headings: list[str]
    rows: list[GroupChangeRow]
    note: str
    tools: Tools | None = None


def build_group_changes(
    release: PublishedRelease, selection: Selection, comparison: Comparison, *, language: str
) -> GroupChanges:
    """Return the parts of every group's change; the sentence is of the highlighted one's group."""
    indicator, year = comparison.indicator, comparison.fiscal_year
    found = find_group_changes(
        figures_of(release, selection),
        indicator,
        grouping=comparison.grouping.code,
        fiscal_year=year,
    )
    if not found:
        why = NO_CHANGES if indicator.confidential else NO_YEARS.fill(year=year - 1, next=year)
        return GroupChanges(why.in_language(language), "", [], [], "")
    told = {each.group: each for each in found}
    chosen = told.get(comparison.trend_group, found[0])
    years = [YEAR.fill(year=each) for each in (year - 1, year)]
    parts = [COLUMNS[name] for name in PARTS_OF_CHANGE]
    headings = [COLUMNS["group"], years[0], *parts, years[1]]
    return GroupChanges(
        sentence=_tell(comparison, chosen).in_language(language),
        caption=CAPTION.fill(unit=unit_symbol(indicator.unit)).in_language(language),
        headings=[each.in_language(language) for each in headings],
        rows=[_row(comparison, selection, each, language) for each in found],
        note=_note(indicator, year, language),
        tools=find_tools(selection, "group-changes"),
    )


def _note(indicator: Indicator, year: int, language: str) -> str:
    caution = warn_of_break(indicator, year).in_language(language)
    gap = " " if language == "en" and caution else ""
    return f"{caution}{gap}{NOTE.in_language(language)}"


def _tell(comparison: Comparison, years: GroupYears) -> LocalizedText:
    indicator, year = comparison.indicator, comparison.fiscal_year
    parts = {
        name: write_step(value, indicator) if value == value else LocalizedText("-", "-")
        for name, value in years.change._asdict().items()
    }
    return LEAD.fill(
        group=comparison.grouping.group(years.group).label,
        year=year - 1,
        next=year,
        before=write_figure(years.before, indicator),
        after=write_figure(years.after, indicator),
        **parts,
    )


def _row(
    comparison: Comparison, selection: Selection, years: GroupYears, language: str
) -> GroupChangeRow:
    decimals, before = (
        comparison.indicator.decimals,
        replace(selection, fiscal_year=selection.fiscal_year - 1),
    )

    def cite(text: str, figure: str, statistic: str, chosen: Selection = selection) -> Word:
        return Word(text, True, cite_group(figure, chosen, years.group, statistic))

    return GroupChangeRow(
        name=comparison.grouping.group(years.group).label.in_language(language),
        cells=[
            cite(format_number(years.before, decimals), "average", "pooled", before),
            *(
                cite(_step(part, decimals), "group_change", name)
                for name, part in years.change._asdict().items()
            ),
            cite(format_number(years.after, decimals), "average", "pooled"),
        ],
    )


def _step(part: float, decimals: int) -> str:
    return format_number(part, decimals, signed=True) if part == part else "-"
