"""The core and the oracle against the arithmetic that was written out by hand.

The paper is fixtures/worked_example/README.md; expected cells are fractions, so nothing is rounded.
"""

import csv
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from indicators.calculation.averages import average_groups
from indicators.calculation.fitting import fit_lines
from indicators.calculation.groups import assign_groups
from indicators.calculation.ratios import calculate_ratios
from indicators.calculation.standing import place_standings
from indicators.frames import AVERAGES, FITS, MEMBERSHIPS, RATIOS, STANDINGS, FrameShape
from tests.definitions import define_indicator, define_kind_grouping, define_size_grouping
from tests.frames import WHOLE, rows_of, universities
from tests.indicators.calculation.agreement import Expected, is_same

FOLDER = Path(__file__).parents[3] / "fixtures" / "worked_example"
WORDS = ("group", "reason", "group_reason", "change_reason", "band")
ANSWERS = {"yes": True, "no": False, "": None}

INDICATORS = (
    define_indicator(
        "income_per_patent", "licence_income", "patents_held_domestic patents_held_foreign"
    ),
    define_indicator(
        "income_per_licence",
        "licence_income -licence_share_sale_income",
        "licences",
        scale=1000.0,
        group_average="mean_of_ratios",
        grouping="kind",
    ),
)
GROUPINGS = (
    define_size_grouping(
        "patents_held_700", "patents_held_domestic patents_held_foreign", (700.0,)
    ),
    define_kind_grouping(),
)


def read_rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_observations() -> pd.DataFrame:
    keys = ("university", "fiscal_year")
    rows = [
        {
            "university": row["university"],
            "fiscal_year": int(row["fiscal_year"]),
            "item": item,
            "value": float(cell) if cell else None,
            "state": "reported" if cell else "unknown",
        }
        for row in read_rows("returned")
        for item, cell in row.items()
        if item not in keys
    ]
    return pd.DataFrame(rows).astype({"value": "float64"})


def read_expected(shape: FrameShape) -> dict[tuple[Any, ...], dict[str, Any]]:
    return {
        tuple(_cell(name, row[name]) for name in shape.key): {
            name: _cell(name, row[name]) for name in shape.columns
        }
        for row in read_rows(shape.name)
    }


def _cell(name: str, text: str) -> Any:
    if name == "favourable":
        return ANSWERS[text]
    if name in WHOLE:
        return int(text)
    if name in WORDS or name in ("indicator", "university", "grouping"):
        return text
    return float(Fraction(text)) if text else None


def core_frames() -> dict[str, pd.DataFrame]:
    kinds = {row["university"]: row["kind"] for row in read_rows("universities")}
    observations = read_observations()
    ratios = calculate_ratios(observations, indicators=INDICATORS)
    memberships = assign_groups(observations, universities(**kinds), groupings=GROUPINGS)
    averages = average_groups(ratios, memberships, indicators=INDICATORS)
    return {
        RATIOS.name: ratios,
        MEMBERSHIPS.name: memberships,
        AVERAGES.name: averages,
        FITS.name: fit_lines(ratios, memberships),
        STANDINGS.name: place_standings(ratios, memberships, averages, indicators=INDICATORS),
    }


def oracle_frames() -> dict[str, dict[Any, Any]]:
    kinds = {row["university"]: row["kind"] for row in read_rows("universities")}
    said = Expected(rows_of(read_observations()), kinds, INDICATORS, GROUPINGS)
    return {
        RATIOS.name: said.ratios,
        MEMBERSHIPS.name: {key: {"group": group} for key, group in said.memberships.items()},
        AVERAGES.name: said.averages,
        FITS.name: said.fits,
        STANDINGS.name: said.standings(),
    }


def check_paper(found: Mapping[Any, Any], shape: FrameShape) -> None:
    for key, expected in read_expected(shape).items():
        for name, wanted in expected.items():
            got = found[key][name]
            assert is_same(got, wanted), f"{key}: {name} must be {wanted!r}, got {got!r}"


SHAPES = pytest.mark.parametrize(
    "shape", [RATIOS, MEMBERSHIPS, AVERAGES, FITS, STANDINGS], ids=lambda shape: shape.name
)


@SHAPES
def test_the_core_agrees_with_the_paper(shape):
    rows = rows_of(core_frames()[shape.name])

    found = {tuple(row[name] for name in shape.key): row for row in rows}

    check_paper(found, shape)


@SHAPES
def test_the_oracle_agrees_with_the_paper(shape):
    found = oracle_frames()[shape.name]

    check_paper(found, shape)


def test_the_paper_tells_every_ratio_and_every_group_with_a_member():
    frames = core_frames()

    assert set(read_expected(RATIOS)) == set(_keys(frames["ratios"], RATIOS))
    told = {key[:2] for key in read_expected(AVERAGES)}
    own = frames["averages"][frames["averages"]["n"] > 0]
    assert set(read_expected(AVERAGES)) == {key for key in _keys(own, AVERAGES) if key[:2] in told}


def _keys(table: pd.DataFrame, shape: FrameShape) -> list[tuple[Any, ...]]:
    return list(table[list(shape.key)].itertuples(index=False, name=None))
