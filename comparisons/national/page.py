"""The page of national trends: charts, goals, policy milestones, other countries.

Everything comes from the files of published series; no release is read.
"""

from dataclasses import dataclass

from comparisons.addresses import find_address
from comparisons.national.addresses import find_national_tools
from comparisons.national.goal_sections import ShownGoal, show_goal
from comparisons.national.loading import GOALS, SHARES, load_national
from comparisons.national.model import National
from comparisons.national.sections import Section, build_section
from comparisons.national.tables import list_shares
from comparisons.national.words import NOT_OFFICIAL, REAL, TITLE
from comparisons.pages.data import ShownTable, show_table
from comparisons.pages.parts import COMPARE, Crumb, Tools


@dataclass(frozen=True)
class ShownPart:
    """Charts that belong together, under one heading."""

    anchor: str
    heading: str
    sections: list[Section]


@dataclass(frozen=True)
class LetteredYear:
    """The policy milestones of a year, label and source each; charts name it by its letter."""

    year: int
    events: list[tuple[str, str]]


@dataclass(frozen=True)
class NationalPage:
    """The page in one language."""

    title: str
    crumbs: list[Crumb]
    real: str
    not_official: str
    parts: list[ShownPart]
    years: list[LetteredYear]
    goals: list[ShownGoal]
    goals_tools: Tools
    shares_heading: str
    shares: ShownTable
    shares_credit: str
    shares_tools: Tools


def build_national_page(*, language: str) -> NationalPage:
    """Return the page; the release that the address named is kept by its links."""
    national = load_national()
    return NationalPage(
        title=TITLE.in_language(language),
        crumbs=national_crumbs(language),
        real=REAL.in_language(language),
        not_official=NOT_OFFICIAL.in_language(language),
        parts=_part(national, language),
        years=_list_years(national, language),
        goals=[show_goal(goal, language=language) for goal in national.goals],
        goals_tools=find_national_tools(GOALS, is_drawn=False),
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


def _part(national: National, language: str) -> list[ShownPart]:
    return [
        ShownPart(
            anchor=code,
            heading=heading.in_language(language),
            sections=[
                build_section(chart, national.years, language=language)
                for chart in national.charts
                if chart.part == code
            ],
        )
        for code, heading in national.parts
    ]


def _list_years(national: National, language: str) -> list[LetteredYear]:
    return [
        LetteredYear(
            year.fiscal_year,
            [
                (each.label.in_language(language), each.source.in_language(language))
                for each in year.milestones
            ],
        )
        for year in national.years
    ]
