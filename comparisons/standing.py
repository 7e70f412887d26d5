"""One indicator of one university, with what its place in the group is told from.

Which standings a page shows is asked in standings.py.
"""

from typing import Any, NamedTuple

import pandas as pd

from comparisons.choice import Place, measure_distance
from indicators.catalogue.model import Indicator


class Standing(NamedTuple):
    """One indicator of one university: its standing (a row) and the quartiles of its group."""

    indicator: Indicator
    standing: dict[str, Any]
    q1: float
    q3: float
    n: int

    @property
    def place(self) -> Place:
        """Return where the value stands in its group."""
        row = self.standing
        distance = measure_distance(
            row["difference"], q1=self.q1, q3=self.q3, indicator=self.indicator
        )
        favourable = None if pd.isna(row["favourable"]) else bool(row["favourable"])
        return Place(row["band"], favourable, distance)
