"""A release with one year more for one university: its draft beside the newest published groups.

The added year is the newest one once more, in which that university's own column is its draft. No
group is calculated: every figure of a group is the published one. Made for one answer, never kept.
"""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indicators.calculation.figures import Figures
from indicators.calculation.group_frames import GroupFigures
from indicators.calculation.panel import Panel
from indicators.calculation.terms import Ratios
from universities.desks import Desk
from universities.provisional.ratios import build_own_panel, divide_own
from universities.releases.reader import PublishedRelease
from universities.submissions.drafts import Draft


class NothingToCompare(ValueError):
    """The draft's year is no newer than the release, or the release is of other universities."""


def extend_by_draft(release: PublishedRelease, desk: Desk, draft: Draft) -> PublishedRelease:
    """Return the release as the university's people see it, with the year of their draft.

    Missing: what the draft does not answer is not submitted; a unit is its item's.
    Raises: NothingToCompare.
    """
    newest = release.fiscal_years[-1]
    is_known = desk.university in release.figures.panel.codes
    if desk.fiscal_year <= newest or not is_known or desk.is_practice:
        raise NothingToCompare(
            f"Draft of {desk.university} {desk.fiscal_year}: must be of a year after {newest}, of "
            f"a university of release {release.number}. Open the report of the release instead."
        )
    figures = _extend(release.figures, desk, draft)
    return replace(release, figures=figures, fiscal_years=figures.fiscal_years)


def _extend(figures: Figures, desk: Desk, draft: Draft) -> Figures:
    own = figures.panel.codes.index(desk.university)
    years = (*figures.fiscal_years, desk.fiscal_year)
    one = divide_own(
        desk.university, {desk.fiscal_year: draft.cells}, list(figures.indicators.values())
    )
    return replace(
        figures,
        panel=_extend_panel(figures.panel, desk, draft, years=years, own=own),
        ratio_arrays=Ratios(
            *(
                _put(_repeat(many, 1), column[:, 0, 0], own)
                for many, column in zip(
                    list[Any](figures.ratio_arrays), list[Any](one), strict=True
                )
            )
        ),
        positions={code: _repeat(each, 0) for code, each in figures.positions.items()},
        average_arrays=_repeat_groups(figures.average_arrays),
        fit_arrays=_repeat_groups(figures.fit_arrays),
    )


def _extend_panel(
    panel: Panel, desk: Desk, draft: Draft, *, years: tuple[int, ...], own: int
) -> Panel:
    one = build_own_panel(desk.university, {desk.fiscal_year: draft.cells}, panel.items)
    participates = _repeat(panel.participates, 0)
    participates[-1, own] = True
    return replace(
        panel,
        fiscal_years=years,
        values=_put(_repeat(panel.values, 1), one.values[:, 0, 0], own),
        states=_put(_repeat(panel.states, 1), one.states[:, 0, 0], own),
        participates=participates,
    )


def _repeat_groups(figures: GroupFigures) -> GroupFigures:
    return GroupFigures(_repeat(figures.numbers, 3), _repeat(figures.reason, 2))


def _repeat(many: NDArray[Any], years: int) -> NDArray[Any]:
    """Return a copy with the newest year once more along the axis of years."""
    newest = np.take(many, [-1], axis=years)
    return np.concatenate([many, newest], axis=years)


def _put(many: NDArray[Any], column: NDArray[Any], own: int) -> NDArray[Any]:
    """Return the … × year × university array with the university's newest column replaced."""
    many[:, -1, own] = column
    return many
