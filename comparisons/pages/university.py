"""The home page of one university: chips, lead sentence, cards, a table per viewpoint.

Positions against groups, never ranks; questions, never verdicts.
"""

from dataclasses import dataclass
from typing import NamedTuple

from comparisons.addresses import find_address
from comparisons.pages.cards import Cards, build_cards
from comparisons.pages.parts import Crumb, Link
from comparisons.pages.positions import ViewpointTable, build_viewpoint_tables
from comparisons.pages.university_chips import list_chips
from comparisons.pages.university_lead import tell_position
from comparisons.results import PublishedRelease, choices_of
from comparisons.standing import Standing
from comparisons.standings import find_standings
from comparisons.words import Word, write
from indicators.text import LocalizedText

ORDERS = ("difference", "definition")
UNIVERSITIES = LocalizedText("大学", "Universities")


class OrderLink(NamedTuple):
    """A way to order the tables."""

    label: str
    address: str
    is_chosen: bool


@dataclass(frozen=True)
class UniversityPage:
    """The whole page in one language."""

    name: str
    code: str
    chips: list[str]
    crumbs: list[Crumb]
    lead: list[Word]
    years: list[Link]
    cards: Cards
    tables: list[ViewpointTable]
    orders: list[OrderLink]
    report: str


def build_university_page(
    release: PublishedRelease,
    university: str,
    *,
    fiscal_year: int,
    order: str,
    language: str,
) -> UniversityPage:
    """Return the page of one university and fiscal year."""
    standings = find_standings(release, university, fiscal_year)
    before = _before(release, university, fiscal_year)
    report = find_address("reports:report", university, year=str(fiscal_year))
    name = choices_of(release).universities[university]
    return UniversityPage(
        name=name.in_language(language),
        code=university,
        chips=list_chips(release, university, fiscal_year, standings, language),
        crumbs=[
            Crumb(UNIVERSITIES.in_language(language), find_address("comparisons:universities")),
            Crumb(name.in_language(language)),
        ],
        lead=write(
            tell_position(standings, before[0] if before else {}, fiscal_year, university),
            language,
        ),
        years=[
            _year(university, year, is_chosen=year == fiscal_year)
            for year in reversed(release.fiscal_years)
        ],
        cards=build_cards(university, standings, before, report=report, language=language),
        tables=build_viewpoint_tables(
            release, university, standings, order=order, language=language
        ),
        orders=_orders(university, fiscal_year, order, language),
        report=report,
    )


def _before(
    release: PublishedRelease, university: str, fiscal_year: int
) -> list[dict[str, Standing]]:
    """Return the standings of the two years before, the nearer first, where they exist."""
    years = [year for year in (fiscal_year - 1, fiscal_year - 2) if year in release.fiscal_years]
    return [find_standings(release, university, year) for year in years]


def _year(university: str, year: int, *, is_chosen: bool) -> Link:
    address = find_address("comparisons:university", university, year=str(year))
    return Link(str(year), address, "chosen" if is_chosen else "")


def _orders(university: str, fiscal_year: int, chosen: str, language: str) -> list[OrderLink]:
    words = {
        "difference": LocalizedText("差が大きい順", "Largest difference"),
        "definition": LocalizedText("定義順", "Definition"),
    }
    asked = {"year": str(fiscal_year)}
    return [
        OrderLink(
            words[order].in_language(language),
            find_address("comparisons:university", university, **asked, order=order),
            order == chosen,
        )
        for order in ORDERS
    ]
