"""Finds the figures that a report compares in: the release's, or with the nearest universities.

Who they are is told by how large they are; a report names no other university.
"""

from typing import NamedTuple

from comparisons.groups.joining import join_peers
from comparisons.groups.model import Near
from comparisons.groups.nearest import Neighbours, find_neighbours
from comparisons.refusals import SelectionError, WayOut
from indicators.calculation.figures import Figures
from indicators.catalogue.model import Catalogue
from indicators.text import LocalizedText
from reports.groupings import count_peers, is_of_peers
from reports.parts import Asked, PeersFacts, SizeRange
from reports.refusing import check_grouping
from universities.releases.reader import PublishedRelease

OWN_GROUPS = LocalizedText(
    "指標ごとに定めた群の報告書を見る", "Show the report in each indicator's own groups"
)


class Compared(NamedTuple):
    """The figures of a report; `peers` of one that is compared with the nearest universities."""

    figures: Figures
    peers: PeersFacts | None = None


def compare_in(release: PublishedRelease, asked: Asked) -> Compared:
    """Return the figures that hold the grouping of the report.

    Raises: SelectionError (400) where nobody can be called near; ReportError for a number of
    neighbours that there cannot be.
    """
    if not is_of_peers(asked.grouping) or not _is_known(release, asked):
        return Compared(release.figures)
    check_grouping(release.figures, asked.grouping, release.number)
    near = Near(asked.university, count_peers(asked.grouping))
    try:
        joined = join_peers(release, near, asked.fiscal_year)
    except SelectionError as refused:
        raise _refuse(refused, asked) from refused
    facts = _describe(joined.found, release.catalogue, asked.fiscal_year)
    return Compared(joined.figures, facts)


def check_peers(release: PublishedRelease, asked: Asked) -> None:
    """Raise SelectionError (400) where a report asks for neighbours and has none."""
    if not is_of_peers(asked.grouping):
        return
    try:
        near = Near(asked.university, count_peers(asked.grouping))
        find_neighbours(release, near, asked.fiscal_year)
    except SelectionError as refused:
        raise _refuse(refused, asked) from refused


def _is_known(release: PublishedRelease, asked: Asked) -> bool:
    """Say whether the release has the university and year at all; else building says it."""
    figures = release.figures
    return asked.university in figures.panel.codes and asked.fiscal_year in figures.fiscal_years


def _refuse(refused: SelectionError, asked: Asked) -> SelectionError:
    way = WayOut(OWN_GROUPS, f"?year={asked.fiscal_year}")
    return SelectionError(refused.sentence, refused.status, way)


def _describe(found: Neighbours, catalogue: Catalogue, fiscal_year: int) -> PeersFacts:
    measured = list(zip(found.measures, found.used, found.sizes, strict=True))
    return PeersFacts(
        fiscal_year,
        how_many=len(found.codes),
        nearest=found.distances[0],
        farthest=found.distances[-1],
        sizes=tuple(
            SizeRange(
                measure.label,
                catalogue.items[measure.items[0]].unit,
                own=float(sizes[0]),
                low=float(sizes[1:].min()),
                high=float(sizes[1:].max()),
            )
            for measure, used, sizes in measured
            if used
        ),
        unused=tuple(measure.label for measure, used, _ in measured if not used),
    )
