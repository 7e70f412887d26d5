"""Whether a frame of the core says what the oracle says, row for row and cell for cell.

Only comparing lives here; both sides were calculated elsewhere.
"""

import math
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from indicators.frames import AVERAGES, FITS, MEMBERSHIPS, RATIOS, STANDINGS, FrameShape
from tests import oracle

TOLERANCE = 1e-9


def check_ratios(core: pd.DataFrame, expected: Mapping[Any, Any]) -> None:
    """Fail with the first cell in which the ratios differ."""
    _check(core, expected, RATIOS)


def check_memberships(core: pd.DataFrame, expected: Mapping[Any, str]) -> None:
    """Fail with the first university-year whose group differs."""
    _check(core, {key: {"group": group} for key, group in expected.items()}, MEMBERSHIPS)


def check_averages(core: pd.DataFrame, expected: Mapping[Any, Any]) -> None:
    """Fail with the first cell in which the averages differ."""
    _check(core, expected, AVERAGES)


def check_standings(core: pd.DataFrame, expected: Mapping[Any, Any]) -> None:
    """Fail with the first cell in which the standings differ."""
    _check(core, expected, STANDINGS)


def check_fits(core: pd.DataFrame, expected: Mapping[Any, Any]) -> None:
    """Fail with the first cell in which the fits differ."""
    _check(core, expected, FITS)


def only_year(rows: Mapping[Any, Any], *codes: str, fiscal_year: int) -> dict[Any, Any]:
    """Return the oracle's rows of one year whose key begins with `codes`."""
    return {
        key: row
        for key, row in rows.items()
        if key[-1] == fiscal_year and key[: len(codes)] == codes
    }


def _check(core: pd.DataFrame, expected: Mapping[Any, Any], shape: FrameShape) -> None:
    assert list(core.columns) == [*shape.key, *shape.columns]
    found = _by_key(core, shape.key)
    assert set(found) == set(expected), (
        f"{shape.name}: only the core has {sorted(set(found) - set(expected))[:5]}, "
        f"only the oracle has {sorted(set(expected) - set(found))[:5]}"
    )
    for key, row in expected.items():
        slack = SLACK[shape.name](row) if shape.name in SLACK else {}
        for name in shape.columns:
            got, wanted = found[key][name], row[name]
            assert is_same(got, wanted, slack.get(name, 0.0)), (
                f"{shape.name} {key}: {name} must be {wanted!r}, got {got!r}"
            )


def _by_key(core: pd.DataFrame, names: Iterable[str]) -> dict[tuple[Any, ...], dict[str, Any]]:
    rows = core.to_dict("records")
    found = {tuple(row[name] for name in names): row for row in rows}
    assert len(found) == len(rows), "a key stands twice"
    return found


def is_same(got: Any, wanted: Any, slack: float = 0.0) -> bool:
    """Say whether a cell is as wanted: None is a missing one, words are exact."""
    if wanted is None or got is None or pd.isna(got):
        return wanted is None and bool(pd.isna(got))
    if isinstance(wanted, str | bool):
        return bool(got == wanted)
    return math.isclose(got, wanted, rel_tol=TOLERANCE, abs_tol=slack)


def _standing_slack(standing: dict[str, Any]) -> dict[str, float]:
    """Return how exact a difference can be in floats: as exact as its two parts."""
    value, against = standing["value"] or 0.0, standing["group_value"] or 0.0
    before = value - (standing["change"] or 0.0)
    return {
        "difference": TOLERANCE * (abs(value) + abs(against)),
        "change": TOLERANCE * (abs(value) + abs(before)),
    }


def _fit_slack(fit: dict[str, Any]) -> dict[str, float]:
    """Return how exact a line can be in floats: relative to its points, not to its result."""
    if fit["slope"] is None:
        return {}
    height = abs(fit["intercept"]) + (abs(fit["slope"]) + abs(fit["ratio_slope"])) * fit["x_max"]
    slope = TOLERANCE * height / (fit["x_max"] - fit["x_min"])
    return {"slope": slope, "intercept": slope * fit["x_max"], "r2": TOLERANCE}


SLACK = {FITS.name: _fit_slack, STANDINGS.name: _standing_slack}


class Expected:
    """Everything the oracle says about one table of observations."""

    def __init__(self, rows: list[Any], kinds: Any, indicators: Any, groupings: Any) -> None:
        self.indicators = list(indicators)
        self.ratios = oracle.calculate_ratios(rows, self.indicators)
        self.memberships = oracle.assign_groups(rows, kinds, groupings)
        known = (self.ratios, self.memberships, self.indicators, groupings)
        self.averages = oracle.average_groups(*known)
        self.fits = oracle.fit_lines(*known)

    def standings(self, grouping: str | None = None, average: str | None = None) -> dict[Any, Any]:
        """Return the standings in the chosen grouping and average."""
        return oracle.place_standings(
            *(self.ratios, self.memberships, self.averages, self.indicators),
            grouping=grouping,
            average=average,
        )
