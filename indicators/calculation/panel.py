"""The wide form of observations: one array item × fiscal year × university.

Only the change of form lives here; what is calculated from it lives beside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.calculation.cells import cell_keys, empty_frame, select_cells
from indicators.frames import OBSERVATIONS, STATES

Numbers = NDArray[np.float64]
Codes = NDArray[np.uint8]
Flags = NDArray[np.bool_]
REPORTED, NOT_SUBMITTED, SUPPRESSED = (
    STATES.index(state) for state in ("reported", "not_submitted", "suppressed")
)


class Answer(NamedTuple):
    """One cell of a return: its value in the item's unit, NaN unless the state is reported."""

    value: float
    state: str


@dataclass(frozen=True)
class Panel:
    """Observations held wide.

    `universities`: frame UNIVERSITIES, ordered by code. `values`, `states`: item × year ×
    university, each value in its item's unit, NaN unless the state is reported.
    `participates`: year × university, whether anything was returned that year.
    """

    universities: pd.DataFrame
    fiscal_years: tuple[int, ...]
    items: tuple[str, ...]
    values: Numbers
    states: Codes
    participates: Flags

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Return the university codes, in the order of the last axis."""
        return tuple(self.universities["university"])

    def item_values(self, item: str) -> Numbers:
        """Return year × university of one item; all NaN for an item nobody was asked."""
        if item in self.items:
            values: Numbers = self.values[self.items.index(item)]
            return values
        return np.full(self.participates.shape, np.nan)

    def item_states(self, item: str) -> Codes:
        """Return the states of one item, year × university."""
        if item in self.items:
            states: Codes = self.states[self.items.index(item)]
            return states
        return np.full(self.participates.shape, NOT_SUBMITTED, dtype=np.uint8)

    def answer(self, item: str, *, fiscal_year: int, university: str) -> Answer:
        """Return one cell; not submitted of who returned nothing that year."""
        at = self.fiscal_years.index(fiscal_year), self.codes.index(university)
        if not self.participates[at]:
            return Answer(float("nan"), STATES[NOT_SUBMITTED])
        return Answer(float(self.item_values(item)[at]), STATES[self.item_states(item)[at]])

    def observations(
        self,
        *,
        fiscal_year: int | None = None,
        items: Iterable[str] | None = None,
        university: str | None = None,
    ) -> pd.DataFrame:
        """Return the observations frame of those who returned something that year.

        Missing: value is NaN and state says which kind of nothing.
        """
        chosen = self.items if items is None else tuple(items)
        rows = select_cells(self, fiscal_year=fiscal_year, university=university)
        if not chosen:
            return empty_frame([*OBSERVATIONS.key, *OBSERVATIONS.columns])
        at = rows.year, rows.university
        values = np.concatenate([self.item_values(item)[at] for item in chosen])
        states = np.concatenate([self.item_states(item)[at] for item in chosen])
        columns = {
            **{name: np.tile(key, len(chosen)) for name, key in cell_keys(self, rows).items()},
            "item": np.repeat(np.array(chosen, dtype=object), len(rows.year)),
            "value": values,
            "state": np.array(STATES, dtype=object)[states],
        }
        return pd.DataFrame(columns)[[*OBSERVATIONS.key, *OBSERVATIONS.columns]]
