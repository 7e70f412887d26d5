"""The own university on the home page: where it stands, what changed, what is asked about.

The same choices and words as on the university's page; nothing is judged twice.
"""

from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

from comparisons.addresses import find_address, kept_release
from comparisons.evidence.citing import cite
from comparisons.pages.cards import Cards, build_cards
from comparisons.pages.home.moves import cite_move, find_moves, tell_move
from comparisons.pages.home.news import News, build_news
from comparisons.pages.home.reader import Reader
from comparisons.pages.parts import Link, Option
from comparisons.pages.university_chips import list_chips
from comparisons.pages.university_lead import tell_position
from comparisons.results import PublishedRelease, choices_of
from comparisons.standing import Standing
from comparisons.standings import find_standings
from comparisons.words import Word, write

BANDS = ("top_quarter", "middle_half", "bottom_quarter")


class ViewpointCount(NamedTuple):
    """How many indicators of a viewpoint stand in each part of their groups.

    `evidence`: the query of each of the three numbers.
    """

    label: str
    address: str
    top: int
    middle: int
    bottom: int
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class OwnHome:
    """The section of one university in one language."""

    name: str
    address: str
    report: str
    chips: list[str]
    choices: list[Option]
    year: int
    lead: list[Word]
    moves: list[Link]
    cards: Cards
    viewpoints: list[ViewpointCount]
    news: News | None


def build_own_home(
    user: object, release: PublishedRelease, reader: Reader, language: str
) -> OwnHome:
    """Return the section of the reader's chosen university in the newest year."""
    university, year = reader.chosen, release.fiscal_years[-1]
    names = choices_of(release).universities
    standings = find_standings(release, university, year)
    earlier = [each for each in (year - 1, year - 2) if each in release.fiscal_years]
    before = [find_standings(release, university, each) for each in earlier]
    report = find_address("reports:report", university, year=str(year))
    address = find_address("comparisons:university", university)
    return OwnHome(
        name=names[university].in_language(language),
        address=address,
        report=report,
        chips=list_chips(release, university, year, standings, language),
        choices=[
            Option(code, names[code].in_language(language), code == university)
            for code in (reader.universities if len(reader.universities) > 1 else ())
        ],
        year=year,
        lead=write(
            tell_position(standings, before[0] if before else {}, year, university), language
        ),
        moves=_list_moves(release, university, standings, language),
        cards=build_cards(university, standings, before, report=report, language=language),
        viewpoints=_count_viewpoints(release, university, standings, language),
        news=build_news(user, release, university, language),
    )


def _list_moves(
    release: PublishedRelease, university: str, standings: dict[str, Standing], language: str
) -> list[Link]:
    moves = find_moves(release.figures, university, standings, release.fiscal_years[-1])
    return [
        Link(
            move.standing.indicator.short_label.in_language(language),
            find_address("comparisons:explain", move.standing.indicator.code, university),
            tell_move(move).in_language(language),
            write(cite_move(move, university), language),
        )
        for move in moves
    ]


def _count_viewpoints(
    release: PublishedRelease, university: str, standings: dict[str, Standing], language: str
) -> list[ViewpointCount]:
    """Return each viewpoint that has a judged indicator with a place in its group."""
    counts, address = [], find_address("comparisons:university", university)
    parameters = {
        "year": str(release.fiscal_years[-1]),
        "university": university,
        **dict(kept_release()),
    }
    for viewpoint in release.catalogue.viewpoints.values():
        bands = [
            each.standing["band"]
            for each in standings.values()
            if each.indicator.viewpoint == viewpoint.code
            and each.indicator.direction != "neutral"
            and isfinite(each.standing["value"])
        ]
        top, middle, bottom = (bands.count(band) for band in BANDS)
        if top or middle or bottom:
            label = viewpoint.label.in_language(language)
            place = f"{address}#{viewpoint.code}"
            asked = {"viewpoint": viewpoint.code, **parameters}
            queries = tuple(cite("count", asked, statistic=band) for band in BANDS)
            counts.append(ViewpointCount(label, place, top, middle, bottom, queries))
    return counts
