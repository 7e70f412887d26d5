"""Refusing a report that cannot be built: of what is not in the release, with what to do.

Only the sentences live here; the pages refuse with theirs before.
"""

from comparisons.groups.model import FEWEST_PEERS, MOST_PEERS
from indicators.calculation.figures import Figures
from reports.groupings import count_peers, is_of_peers
from reports.parts import Asked, ReleaseIdentity


class ReportError(ValueError):
    """A report cannot be built of what was asked for."""


def check_asked(figures: Figures, asked: Asked, release: ReleaseIdentity) -> None:
    """Raise ReportError unless the release holds the university, fiscal year and grouping."""
    if asked.university not in figures.panel.codes:
        raise ReportError(
            f"university: must be one of the {len(figures.panel.codes)} of release "
            f"{release.number}, got '{asked.university}'. Look its code up on the page of "
            "universities."
        )
    if asked.fiscal_year not in figures.fiscal_years:
        known = ", ".join(str(year) for year in figures.fiscal_years)
        raise ReportError(
            f"fiscal year: must be one of release {release.number} ({known}), got "
            f"{asked.fiscal_year}. Choose one of them."
        )
    check_grouping(figures, asked.grouping, release.number)


def check_grouping(figures: Figures, grouping: str, release: int) -> None:
    """Raise ReportError unless the release holds the grouping, or none or neighbours are asked for.

    Whether a university has any neighbours is known where they are looked for.
    """
    if is_of_peers(grouping):
        _check_peers(grouping)
        return
    if grouping and grouping not in figures.groupings:
        known = ", ".join(figures.groupings)
        raise ReportError(
            f"grouping: must be one of release {release} ({known}), got "
            f"'{grouping}'. Choose one of them, or none for each indicator's own."
        )


def _check_peers(grouping: str) -> None:
    if not count_peers(grouping):
        raise ReportError(
            f"grouping: peers must be a number from {FEWEST_PEERS} to {MOST_PEERS}, got "
            f"'{grouping}'. Ask for peers:10."
        )
