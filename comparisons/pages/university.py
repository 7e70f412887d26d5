"""The home page of one university: chips, lead sentence, cards, a table per viewpoint.

Positions against groups, never ranks; questions, never verdicts.
"""

from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse

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
    asked_release: int | None,
    language: str,
) -> UniversityPage:
    """Return the page of one university and fiscal year."""
    standings = find_standings(release, university, fiscal_year)
    before = _before(release, university, fiscal_year)
    page = reverse("comparisons:university", args=[university])
    kept = f"&release={asked_release}" if asked_release else ""
    report = f"{page}report/?year={fiscal_year}{kept}"
    name = choices_of(release).universities[university]
    return UniversityPage(
        name=name.in_language(language),
        code=university,
        chips=list_chips(release, university, fiscal_year, standings, language),
        crumbs=[
            Crumb(UNIVERSITIES.in_language(language), reverse("comparisons:universities")),
            Crumb(name.in_language(language)),
        ],
        lead=write(tell_position(standings, before[0] if before else {}, fiscal_year), language),
        years=[
            Link(str(year), f"{page}?year={year}{kept}", "chosen" if year == fiscal_year else "")
            for year in reversed(release.fiscal_years)
        ],
        cards=build_cards(university, standings, before, report=report, language=language),
        tables=build_viewpoint_tables(
            release, university, standings, order=order, language=language, kept=kept
        ),
        orders=_orders(f"{page}?year={fiscal_year}{kept}", order, language),
        report=report,
    )


def _before(
    release: PublishedRelease, university: str, fiscal_year: int
) -> list[dict[str, Standing]]:
    """Return the standings of the two years before, the nearer first, where they exist."""
    years = [year for year in (fiscal_year - 1, fiscal_year - 2) if year in release.fiscal_years]
    return [find_standings(release, university, year) for year in years]


def _orders(page: str, chosen: str, language: str) -> list[OrderLink]:
    words = {
        "difference": LocalizedText("差が大きい順", "Largest difference"),
        "definition": LocalizedText("定義順", "Definition"),
    }
    return [
        OrderLink(words[order].in_language(language), f"{page}&order={order}", order == chosen)
        for order in ORDERS
    ]
