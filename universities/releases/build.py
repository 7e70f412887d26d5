"""From stored rows to calculated figures: the steps of a release, called in order.

Nothing is written here; freezing is storage.py's work, numbering publish.py's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.calculation.building import build_panel
from indicators.calculation.figures import Figures, calculate_figures
from indicators.catalogue.model import Catalogue
from universities.access import RELEASE_BUILDER
from universities.observations import (
    SealedRevision,
    read_observations,
    read_sealed_revisions,
    read_universities,
)


class NothingToReleaseError(ValueError):
    """There is no sealed, accepted revision of that kind of university."""


@dataclass(frozen=True)
class Build:
    """Calculated figures, and the sealed revisions that they rest on."""

    figures: Figures
    revisions: Sequence[SealedRevision]
    is_invented: bool


def build_release(catalogue: Catalogue, *, is_invented: bool) -> Build:
    """Return the figures of all sealed, accepted revisions, real or invented, never both.

    Raises: NothingToReleaseError if there is no such revision.
    """
    revisions = read_sealed_revisions(is_invented=is_invented)
    if not revisions:
        kind = "invented" if is_invented else "real"
        raise NothingToReleaseError(
            f"Release of {kind} universities: needs a sealed, accepted revision, got none. "
            f"Import a file first."
        )
    observations = read_observations(
        RELEASE_BUILDER, catalogue=catalogue, revisions=revisions, is_invented=is_invented
    )
    universities = read_universities([each.university for each in revisions])
    figures = calculate_figures(build_panel(observations, universities), catalogue)
    return Build(figures, revisions, is_invented)
