"""Whether strengths go together: the places, the matrix and the strips of one year.

Everything rests on public indicators, so everybody sees the same.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from comparisons.crossing.pairs import places_of
from comparisons.crossing.wishes import Wish, read_viewpoints
from comparisons.results import KEPT_IN_MEMORY, Asked, PublishedRelease, choices_of
from indicators.calculation.measures import find_members
from indicators.calculation.pairing import PairFigures
from indicators.calculation.viewpoint_places import (
    ViewpointPlaces,
    compare_viewpoints,
    count_tops,
)
from indicators.charts.agreement import (
    AgreementShape,
    StripsShape,
    highlight_strips,
    shape_agreement,
    shape_strips,
)
from indicators.text import LocalizedText


class Agreement(NamedTuple):
    """The viewpoints of one year that can be told (`labels`), and what each two say together.

    `tops`: how many universities are in the good quarter of 0, 1, 2 … of them.
    """

    wish: Wish
    labels: Mapping[str, LocalizedText]
    left_out: tuple[LocalizedText, ...]
    places: ViewpointPlaces
    pairs: Mapping[tuple[str, str], PairFigures]
    tops: tuple[int, ...]


def read_agreement(release: PublishedRelease, query: Mapping[str, str]) -> Agreement:
    """Return what an address asks of the viewpoints. Raises: SelectionError."""
    wish = read_viewpoints(query, choices_of(release))
    return _agree(Asked(release, is_same_for_all=True), wish.fiscal_year)._replace(wish=wish)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _agree(asked: Asked, fiscal_year: int) -> Agreement:
    places = places_of(asked.release, fiscal_year)
    viewpoints = asked.release.catalogue.viewpoints
    told = [code for code in viewpoints if code in places.places]
    return Agreement(
        wish=Wish(fiscal_year),
        labels={code: viewpoints[code].label for code in told},
        left_out=tuple(each.label for code, each in viewpoints.items() if code not in told),
        places=places,
        pairs=compare_viewpoints(places),
        tops=count_tops(places),
    )


def shape_matrix(agreement: Agreement) -> AgreementShape:
    """Return the matrix of correlations."""
    return shape_agreement(
        agreement.labels,
        {
            key: (each.correlation.value, each.correlation.n, each.correlation.reason)
            for key, each in agreement.pairs.items()
        },
    )


def shape_places(release: PublishedRelease, agreement: Agreement) -> StripsShape:
    """Return the strips by the chosen grouping, the asked university highlighted."""
    wish = agreement.wish
    asked = Asked(release, is_same_for_all=True)
    return highlight_strips(_shape_all(asked, wish.fiscal_year, wish.grouping), wish.university)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _shape_all(asked: Asked, fiscal_year: int, grouping: str) -> StripsShape:
    agreement, release = _agree(asked, fiscal_year), asked.release
    return shape_strips(
        agreement.labels,
        agreement.places.places,
        groups=find_members(release.figures, grouping, fiscal_year),
        grouping=release.catalogue.groupings[grouping],
        codes=release.figures.panel.codes,
        names=choices_of(release).universities,
    )
