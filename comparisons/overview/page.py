"""The page of the whole country: who answered, and how each public indicator moved.

Words come from words.py, numbers from movements.py and the calculation.
"""

from dataclasses import dataclass
from typing import NamedTuple

from comparisons.addresses import find_address, kept_release
from comparisons.overview.asking import SAMPLES as CHOICES
from comparisons.overview.asking import Wish, list_groups
from comparisons.overview.movements import Movement, list_movements
from comparisons.overview.tables import list_coverage
from comparisons.overview.words import (
    BASIS,
    CAME,
    CONFIDENTIAL,
    LEFT,
    NO_YEAR_BEFORE,
    SAMPLES,
    TITLE,
    tell_participation,
)
from comparisons.pages.data import ShownTable, show_table
from comparisons.pages.parts import COMPARE, Crumb, Link, Option, Tools, find_indicator_address
from comparisons.results import PublishedRelease, choices_of
from comparisons.series_breaks import warn_shortly
from comparisons.words import Word, write
from indicators.calculation.participation import Participation, follow_participation
from indicators.catalogue.model import ALL, Grouping
from indicators.formatting import format_fiscal_year, number_or_reason, unit_symbol
from indicators.text import LocalizedText

# Names that are still read one by one; the rest is in the table's data.
MOST_NAMES = 8
AND_MORE = LocalizedText("ほか{n}大学", "and {n} more")


class MovementRow(NamedTuple):
    """One indicator as finished words; `matched` is "" where the shown sample is the matched."""

    number: str
    label: str
    address: str
    unit: str
    before: Word
    after: Word
    change: Word
    matched: Word
    n: Word
    n_both: Word
    caution: str


class MovementTable(NamedTuple):
    """The indicators of one viewpoint."""

    code: str
    label: str
    rows: list[MovementRow]


class Names(NamedTuple):
    """Who came or who left: the first few as links, and how many more."""

    label: str
    links: list[Link]
    more: str


@dataclass(frozen=True)
class OverviewPage:
    """The page in one language."""

    title: str
    crumbs: list[Crumb]
    lead: list[Word]
    coverage: ShownTable
    coverage_tools: Tools
    who: list[Names]
    year_before: str
    year: str
    is_matched: bool
    tables: list[MovementTable]
    changes_tools: Tools
    notes: list[str]
    controls: dict[str, object]


def build_overview_page(release: PublishedRelease, wish: Wish, *, language: str) -> OverviewPage:
    """Return the page of one year, group and sample."""
    years = follow_participation(release.figures.panel)
    chosen = next(each for each in years if each.fiscal_year == wish.fiscal_year)
    found, year = list_movements(release, wish), wish.fiscal_year
    return OverviewPage(
        title=TITLE.in_language(language),
        crumbs=list_crumbs(language),
        lead=write(tell_participation(chosen), language),
        coverage=show_table(list_coverage(reversed(years), language)),
        coverage_tools=find_tools(wish, "coverage"),
        who=_list_names(release, chosen, language),
        year_before=LocalizedText(f"{year - 1}年度", f"FY{year - 1}").in_language(language),
        year=LocalizedText(f"{year}年度", f"FY{year}").in_language(language),
        is_matched=wish.sample == "both",
        tables=_list_tables(release, found, wish, language),
        changes_tools=find_tools(wish, "changes"),
        notes=list_notes(release, wish, language),
        controls=_build_controls(release, wish, language),
    )


def list_crumbs(language: str, last: str = "") -> list[Crumb]:
    """Return 比べる › the page, and a last step where the page lies deeper."""
    first = Crumb(COMPARE.in_language(language), find_address("comparisons:indicators"))
    title = TITLE.in_language(language)
    if not last:
        return [first, Crumb(title)]
    return [first, Crumb(title, find_address("comparisons:overview")), Crumb(last)]


def find_tools(wish: Wish, table: str) -> Tools:
    """Return the addresses of a table's data and files."""
    name, kept = "comparisons:overview-data", wish.parameters()
    return Tools(
        data=find_address(name, table, **kept),
        csv=find_address(name, table, **kept, format="csv"),
        xlsx=find_address(name, table, **kept, format="xlsx"),
        link=find_address("comparisons:overview", **kept),
        file_name=f"overview_{wish.fiscal_year}_{table}",
    )


def list_notes(release: PublishedRelease, wish: Wish, language: str) -> list[str]:
    """Return how the values are to be read, or why there are none."""
    if wish.fiscal_year - 1 not in release.fiscal_years:
        return [NO_YEAR_BEFORE.fill(year=wish.fiscal_year).in_language(language)]
    years = {"before": wish.fiscal_year - 1, "after": wish.fiscal_year}
    basis = BASIS[wish.sample].fill(group=_label(release, wish.group), **years)
    return [each.in_language(language) for each in (basis, CONFIDENTIAL)]


def _label(release: PublishedRelease, group: str) -> LocalizedText:
    kinds: Grouping | None = release.catalogue.groupings.get("kind")
    return kinds.group(group).label if kinds and group != ALL.code else ALL.label


def _list_names(release: PublishedRelease, year: Participation, language: str) -> list[Names]:
    found = [(CAME, year.came or ()), (LEFT, year.left or ())]
    return [_name(release, *each, language) for each in found if each[1]]


def _name(
    release: PublishedRelease, word: LocalizedText, codes: tuple[str, ...], language: str
) -> Names:
    names, n = choices_of(release).universities, len(codes) - MOST_NAMES
    links = [
        Link(names[code].in_language(language), find_address("comparisons:university", code))
        for code in codes[:MOST_NAMES]
    ]
    more = AND_MORE.fill(n=f"{n:,}").in_language(language) if n > 0 else ""
    return Names(word.in_language(language), links, more)


def _list_tables(
    release: PublishedRelease, found: list[Movement], wish: Wish, language: str
) -> list[MovementTable]:
    tables = []
    for viewpoint in release.catalogue.viewpoints.values():
        rows = [
            _row(each, wish, language)
            for each in found
            if each.indicator.viewpoint == viewpoint.code
        ]
        if rows:
            label = viewpoint.label.in_language(language)
            tables.append(MovementTable(viewpoint.code, label, rows))
    return tables


def _row(each: Movement, wish: Wish, language: str) -> MovementRow:
    indicator, shown = each.indicator, each.shown

    cite, of_both = each.citing(wish), each.citing(wish._replace(sample="both"))

    def figure(value: float, evidence: str, *, signed: bool = False) -> Word:
        written = number_or_reason(value, indicator.decimals, "group_too_small", signed=signed)
        return Word(written.in_language(language), True, evidence)

    return MovementRow(
        number=indicator.number,
        label=indicator.short_label.in_language(language),
        address=find_indicator_address(indicator.code, year=str(wish.fiscal_year)),
        unit=unit_symbol(indicator.unit).in_language(language),
        before=figure(shown.before, cite("value_before")),
        after=figure(shown.after, cite("value")),
        change=figure(shown.change, cite("change"), signed=True),
        matched=figure(each.matched.change, of_both("change"), signed=True),
        n=Word(f"{shown.n:,}", True, cite("n")),
        n_both=Word(f"{each.matched.n:,}", True, of_both("n")),
        caution=warn_shortly(indicator, wish.fiscal_year).in_language(language),
    )


def _build_controls(release: PublishedRelease, wish: Wish, language: str) -> dict[str, object]:
    return {
        "action": find_address("comparisons:overview").split("?")[0],
        "kept": kept_release(),
        "years": [
            Option(str(year), format_fiscal_year(year, language), year == wish.fiscal_year)
            for year in reversed(release.fiscal_years)
        ],
        "groups": [
            Option(code, _label(release, code).in_language(language), code == wish.group)
            for code in list_groups(release)
        ],
        "samples": [
            Option(code, SAMPLES[code].in_language(language), code == wish.sample)
            for code in CHOICES
        ],
    }
