"""Surveys that nobody made up by hand: invented universities, years, states and gaps.

Only generating lives here. Numbers are whole or quarters, so that sums are exact in floats.
"""

from typing import Any, NamedTuple

import pandas as pd
from hypothesis import strategies as st

from indicators.frames import OBSERVATIONS
from tests.definitions import (
    define_catalogue,
    define_indicator,
    define_kind_grouping,
    define_size_grouping,
)
from tests.frames import universities

NAMES = ("bridge", "forest", "harbour", "island", "meadow", "mountain", "north", "river")
KINDS = ("national", "public", "private", "unknown")
ITEMS = ("patents", "licences", "income", "share_sale", "cost")
YEARS = (2022, 2023, 2024)

INDICATORS = (
    define_indicator("income_per_patent", "income", "patents"),
    define_indicator(
        "income_per_licence",
        "income -share_sale",
        "licences",
        scale=1000.0,
        group_average="mean_of_ratios",
        grouping="kind",
        minimum_denominator=5.0,
    ),
    define_indicator(
        "cost_per_licence",
        "cost",
        "licences",
        direction="lower_is_better",
        grouping="size_class",
        asked_since=2023,
    ),
    define_indicator(
        "share_sale_share",
        "share_sale",
        "income share_sale",
        scale=100.0,
        direction="neutral",
        group_average="mean_of_ratios",
    ),
    define_indicator("net_per_patent", "income -cost", "patents -licences", asked_until=2023),
)
GROUPINGS = (
    define_size_grouping("patents_held_700", "patents licences", (700.0,)),
    define_size_grouping("size_class", "licences", (10, 50, 200), "tiny small middle large"),
    define_kind_grouping(),
)
CATALOGUE = define_catalogue(INDICATORS, GROUPINGS)


class Survey(NamedTuple):
    """One generated survey: long rows, and the kind of each university."""

    rows: list[dict[str, Any]]
    kinds: dict[str, str]

    @property
    def observations(self) -> pd.DataFrame:
        """Return the rows as the OBSERVATIONS frame."""
        names = [*OBSERVATIONS.key, *OBSERVATIONS.columns]
        return pd.DataFrame(self.rows, columns=names).astype({"value": "float64"})

    @property
    def universities(self) -> pd.DataFrame:
        """Return the UNIVERSITIES frame."""
        return universities(**self.kinds)


# Values that sit on an edge come often: zero, the cuts and one either side, equal ratios.
_NUMBERS = st.one_of(
    st.sampled_from([0.0, 1.0, 2.0, 5.0, 10.0, 50.0, 200.0, 699.0, 700.0, 701.0]),
    st.integers(0, 40).map(float),
    st.integers(0, 4_000_000).map(lambda quarters: quarters / 4),
)
_NOTHING = st.sampled_from(["not_applicable", "unknown", "not_submitted", "suppressed", "no row"])
_CELL = st.one_of(_NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS, _NOTHING)
_ANSWER = st.one_of(
    st.just(None), *[st.tuples(*[_CELL] * len(ITEMS)), st.tuples(*[_NUMBERS] * len(ITEMS))] * 3
)


@st.composite
def surveys(draw: st.DrawFn, fully_answered: bool = False) -> Survey:
    """Draw one to eight universities over three years; None is a year without a submission."""
    names = NAMES[: draw(st.integers(1, len(NAMES)))]
    kinds = {name: draw(st.sampled_from(KINDS)) for name in names}
    answer = st.tuples(*[_NUMBERS] * len(ITEMS)) if fully_answered else _ANSWER
    rows = []
    for name in names:
        for year in YEARS:
            cells = draw(answer)
            rows += [] if cells is None else _answer_rows(name, year, cells)
    return Survey(rows, kinds)


def _answer_rows(name: str, year: int, cells: tuple[Any, ...]) -> list[dict[str, Any]]:
    rows = []
    for item, cell in zip(ITEMS, cells, strict=True):
        if cell == "no row":
            continue
        is_number = isinstance(cell, float)
        rows.append(
            {
                "university": name,
                "fiscal_year": year,
                "item": item,
                "value": cell if is_number else None,
                "state": "reported" if is_number else cell,
            }
        )
    return rows
