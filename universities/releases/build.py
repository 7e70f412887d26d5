"""From stored rows to calculated figures: the steps of a release, called in order.

Nothing is written here; freezing is storage.py's work, numbering publish.py's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from indicators.calculation.building import build_panel
from indicators.calculation.disclosure import Rules
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.protection import Protection, protect_figures
from indicators.catalogue.model import Catalogue
from universities.access import RELEASE_BUILDER
from universities.observations import (
    SealedRevision,
    read_observations,
    read_sealed_revisions,
    read_universities,
)
from universities.releases.auditing import judge_at_once
from universities.releases.confidence import (
    chosen_rules,
    read_confidence,
    read_decisions,
    read_shown_before,
)

# Told while a release is built: the step, how much of it is done, of how much.
Progress = Callable[[str, int, int], None]


class NothingToReleaseError(ValueError):
    """There is no sealed, accepted revision of that kind of university."""


@dataclass(frozen=True)
class Build:
    """Protected figures, and the sealed revisions that they rest on."""

    protection: Protection
    rules: Rules
    revisions: Sequence[SealedRevision]
    is_invented: bool

    @property
    def figures(self) -> Figures:
        """Return the figures as they are frozen: every single value, protected group figures."""
        return self.protection.figures


def build_release(
    catalogue: Catalogue, *, is_invented: bool, progress: Progress | None = None
) -> Build:
    """Return the figures of all sealed, accepted revisions, real or invented, never both.

    Raises: NothingToReleaseError if there is no such revision.
    """
    tell = progress or _tell_nobody
    tell("reading", 0, 0)
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
    tell("calculating", 0, 0)
    figures = calculate_figures(build_panel(observations, universities), catalogue)
    protection = _protect(figures, catalogue, is_invented=is_invented, tell=tell)
    return Build(protection, chosen_rules(), revisions, is_invented)


def _protect(
    figures: Figures, catalogue: Catalogue, *, is_invented: bool, tell: Progress
) -> Protection:
    return protect_figures(
        figures,
        catalogue,
        read_confidence(is_invented=is_invented),
        rules=chosen_rules(),
        earlier=read_shown_before(is_invented=is_invented),
        decided=read_decisions(is_invented=is_invented),
        run=judge_at_once,
        progress=lambda done, total: tell("protecting", done, total),
    )


def _tell_nobody(step: str, done: int, total: int) -> None:
    """Take what nobody waits for."""
