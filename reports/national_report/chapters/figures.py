"""The group figures of every indicator as the release has them, viewpoint by viewpoint.

What was withheld stays withheld (x); nothing is averaged here.
"""

from collections.abc import Iterator
from math import isfinite

import pandas as pd

from comparisons.evidence.citing import cite_group
from comparisons.selection import Selection, own_average
from indicators.catalogue.model import ALL, UNCLASSIFIED, Indicator
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from reports.national_report.asking import NationalOrder
from reports.national_report.parts import Cell, Chapter, Column, Section, Table
from reports.parts import Quantity
from reports.readings import count_members, quantify
from reports.sentences.joining import list_names

Words = dict[str, str]
STATISTICS = ("pooled", "mean_of_ratios", "median", "q1", "q3")
KIND = "kind"
ABOUT = LocalizedText(
    "{year}年度の{count}指標について、全体、指標ごとの群、設置形態ごとの値です。群の値{figures}個のうち、"
    "秘匿は{withheld}個です（x）。",
    "FY{year}, {count} indicators: everybody, the groups of each indicator, and kinds of "
    "institution. Of {figures} group figures {withheld} are withheld (x).",
)
ABSENT = LocalizedText(
    "この年度に値のない指標：{names}。", "Without a value in that year: {names}."
)


def build_figures(order: NationalOrder, words: Words) -> Chapter:
    """Return the chapter: a table of group figures for each viewpoint that has any."""
    catalogue, language = order.release.catalogue, order.language
    sections, told = [], 0
    for viewpoint in catalogue.viewpoints.values():
        indicators = [
            each for each in catalogue.indicators_of(viewpoint.code) if _is_held(order, each)
        ]
        shown = [each for each in indicators if has_figures(order, each)]
        absent = [each for each in indicators if each not in shown]
        if not indicators:
            continue
        label = viewpoint.label.in_language(language)
        rows = tuple(row for each in shown for row in _list_groups(order, each))
        sentence = ABSENT.fill(names=list_names(each.short_label for each in absent))
        sections.append(
            Section(
                label,
                (sentence.in_language(language),) if absent else (),
                tables=(_table(viewpoint.code, label, rows, words),) if rows else (),
            )
        )
        told += len(shown)
    about = _tell(order, sections, told)
    return Chapter("figures", words["figures"], (about,), tuple(sections))


def _is_held(order: NationalOrder, indicator: Indicator) -> bool:
    return indicator.code in order.release.figures.indicators


def has_figures(order: NationalOrder, indicator: Indicator) -> bool:
    """Say whether the release has a figure of everybody or withholds one; not where nobody has."""
    if not indicator.is_asked_in(order.fiscal_year):
        return False
    found = read_groups(order, indicator, indicator.grouping)
    return bool((found["reason"] != "group_too_small").any())


def read_groups(order: NationalOrder, indicator: Indicator, grouping: str) -> pd.DataFrame:
    """Return the averages of everybody and each group of that year."""
    figures = order.release.figures
    return figures.averages(indicator.code, grouping=grouping, fiscal_year=order.fiscal_year)


def select(order: NationalOrder, indicator: Indicator, grouping: str = "") -> Selection:
    """Return the comparison of an indicator as its page has it, of this release."""
    return Selection(
        indicator=indicator.code,
        fiscal_year=order.fiscal_year,
        grouping=grouping or indicator.grouping,
        average=own_average(indicator),
        release=order.release.number,
    )


def _table(code: str, label: str, rows: tuple[tuple[Cell, ...], ...], words: Words) -> Table:
    columns = (
        *(Column(words[name]) for name in ("number", "indicator", "unit")),
        Column(words["group_name"]),
        Column("n", is_number=True),
        *(Column(words[name], is_number=True) for name in STATISTICS),
    )
    return Table(f"figures_{code}", label, columns, rows, folded=3)


def _list_groups(order: NationalOrder, indicator: Indicator) -> Iterator[tuple[Cell, ...]]:
    language = order.language
    about = (
        indicator.number,
        indicator.label.in_language(language),
        unit_symbol(indicator.unit).in_language(language),
    )
    groupings = dict.fromkeys((indicator.grouping, KIND))
    for place, code in enumerate(
        each for each in groupings if each in order.release.figures.groupings
    ):
        grouping = order.release.figures.groupings[code]
        for row in read_groups(order, indicator, code).to_dict("records"):
            if _is_left_out(row, is_repeated=bool(place)):
                continue
            selection = select(order, indicator, code)
            name = grouping.group(row["group"]).label.in_language(language)
            yield (*about, name, *_write(row, indicator, selection, language))


def _is_left_out(row: dict, *, is_repeated: bool) -> bool:
    """Say whether a row says nothing: a group without a member, or everybody a second time."""
    if row["group"] == ALL.code:
        return is_repeated
    return row["group"] == UNCLASSIFIED.code or row["reason"] == "group_too_small"


def _write(
    row: dict, indicator: Indicator, selection: Selection, language: str
) -> Iterator[Quantity]:
    def find(statistic: str) -> str:
        return cite_group("average", selection, row["group"], statistic)

    absent = "suppressed" if indicator.confidential else "group_too_small"
    yield count_members(int(row["n"]), indicator, language=language, evidence=find("n"))
    for name in STATISTICS:
        value = float(row[name])
        reason = row["reason"] or ("" if isfinite(value) else absent)
        yield quantify(
            value, indicator.decimals, reason=reason, language=language, evidence=find(name)
        )


def _tell(order: NationalOrder, sections: list[Section], told: int) -> str:
    cells = [
        cell
        for section in sections
        for table in section.tables
        for row in table.rows
        for cell in row[-len(STATISTICS) :]
        if isinstance(cell, Quantity)
    ]
    sentence = ABOUT.fill(
        year=order.fiscal_year,
        count=told,
        figures=f"{len(cells):,}",
        withheld=f"{sum(cell.reason == 'suppressed' for cell in cells):,}",
    )
    return sentence.in_language(order.language)
