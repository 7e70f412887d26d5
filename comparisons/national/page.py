"""The page of national trends: charts, policy milestones, the goal, other countries.

Everything comes from the files of published series; no release is read.
"""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from comparisons.addresses import find_address
from comparisons.national.addresses import find_national_tools
from comparisons.national.model import National
from comparisons.national.reading import read_national
from comparisons.national.sections import Section, build_section
from comparisons.national.tables import list_shares
from comparisons.national.words import NO_2030, NOT_OFFICIAL, REAL, SOURCE, TITLE
from comparisons.pages.data import ShownTable, show_table
from comparisons.pages.parts import COMPARE, Crumb, Tools

SHARES = "company_share"


@dataclass(frozen=True)
class NumberedEvent:
    """A policy milestone as the list says it; `number` is the one in the charts."""

    number: int
    year: int
    label: str
    source: str


@dataclass(frozen=True)
class NationalPage:
    """The page in one language."""

    title: str
    crumbs: list[Crumb]
    real: str
    not_official: str
    sections: list[Section]
    events: list[NumberedEvent]
    goal: list[str]
    shares_heading: str
    shares: ShownTable
    shares_credit: str
    shares_tools: Tools


def load_national() -> National:
    """Return the published series of the project. Raises: NationalError for a faulty file."""
    return read_national(Path(settings.BASE_DIR) / "fixtures" / "national")


def build_national_page(*, language: str) -> NationalPage:
    """Return the page; the release that the address named is kept by its links."""
    national = load_national()
    goal = national.goal
    return NationalPage(
        title=TITLE.in_language(language),
        crumbs=national_crumbs(language),
        real=REAL.in_language(language),
        not_official=NOT_OFFICIAL.in_language(language),
        sections=[
            build_section(chart, national.milestones, language=language)
            for chart in national.charts
        ],
        events=_number(national, language),
        goal=[
            goal.label.in_language(language),
            SOURCE.fill(source=goal.source).in_language(language),
            goal.note.in_language(language),
            NO_2030.in_language(language),
        ],
        shares_heading=national.shares.label.in_language(language),
        shares=show_table(list_shares(national, language=language)),
        shares_credit=national.shares.credit.in_language(language),
        shares_tools=find_national_tools(SHARES, is_drawn=False),
    )


def national_crumbs(language: str, last: str = "") -> list[Crumb]:
    """Return 比べる › 全国の推移, and a last step where the page lies deeper."""
    first = Crumb(COMPARE.in_language(language), find_address("comparisons:indicators"))
    title = TITLE.in_language(language)
    if not last:
        return [first, Crumb(title)]
    return [first, Crumb(title, find_address("comparisons:national")), Crumb(last)]


def _number(national: National, language: str) -> list[NumberedEvent]:
    return [
        NumberedEvent(
            number=number,
            year=each.fiscal_year,
            label=each.label.in_language(language),
            source=each.source.in_language(language),
        )
        for number, each in enumerate(national.milestones, start=1)
    ]
