"""From the tidy observations frame to a panel, and what must hold of that frame.

The panel itself lives in panel.py; reading rows from anywhere else does not live here.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.calculation.panel import NOT_SUBMITTED, Panel
from indicators.frames import OBSERVATIONS, STATES, UNIVERSITIES, FrameError, check_frame


def build_panel(observations: pd.DataFrame, universities: pd.DataFrame | None = None) -> Panel:
    """Return the panel of an observations frame; `state` may be left out of it.

    Missing: a cell without a row is NaN, not_submitted. Without `universities` only the codes
    are known. Raises: FrameError on a repeated key, an unknown state or university, an infinite
    value, or a reported cell without a value.
    """
    tidy = check_frame(_with_states(observations), OBSERVATIONS)
    known = _universities_of(tidy, universities)
    items = tuple(dict.fromkeys(tidy["item"]))
    years = tuple(sorted({int(year) for year in tidy["fiscal_year"]}))
    at = _positions(tidy, items, years, known)
    shape = (len(items), len(years), len(known))
    values, states = np.full(shape, np.nan), np.full(shape, NOT_SUBMITTED, dtype=np.uint8)
    values[at] = tidy["value"].to_numpy(dtype=np.float64)
    states[at] = pd.Index(STATES).get_indexer(pd.Index(tidy["state"]))
    participates = np.zeros(shape[1:], dtype=bool)
    participates[at[1:]] = True
    return Panel(known, years, items, values, states, participates)


def _with_states(observations: pd.DataFrame) -> pd.DataFrame:
    if "state" in observations.columns or "value" not in observations.columns:
        tidy = observations
    else:
        reported = observations["value"].notna()
        tidy = observations.assign(state=np.where(reported, "reported", "not_submitted"))
    if {"state", "value"} <= set(tidy.columns):
        _check_values(tidy)
    return tidy


def _check_values(tidy: pd.DataFrame) -> None:
    value = tidy["value"].to_numpy(dtype=np.float64)
    reported = (tidy["state"] == "reported").to_numpy()
    faults = {
        f"state must be one of {', '.join(STATES)}": ~tidy["state"].isin(STATES).to_numpy(),
        "a value must be finite": np.isinf(value),
        "a reported cell must have a value, any other must have none": reported == np.isnan(value),
    }
    for rule, broken in faults.items():
        if broken.any():
            first = tidy[broken].iloc[0].to_dict()
            raise FrameError(f"observations: {rule}; got {first}. Correct that row.")


def _universities_of(tidy: pd.DataFrame, universities: pd.DataFrame | None) -> pd.DataFrame:
    if universities is None:
        codes = sorted(set(tidy["university"]))
        blank = {name: [None] * len(codes) for name in UNIVERSITIES.columns}
        return pd.DataFrame({"university": codes, **blank})
    known = check_frame(universities, UNIVERSITIES).sort_values("university", ignore_index=True)
    strangers = sorted(set(tidy["university"]) - set(known["university"]))
    if strangers:
        raise FrameError(
            f"observations: every university must be in the universities frame, "
            f"got {', '.join(strangers[:5])}. Add it there first."
        )
    return known


def _positions(
    tidy: pd.DataFrame, items: tuple[str, ...], years: tuple[int, ...], known: pd.DataFrame
) -> tuple[NDArray[np.intp], ...]:
    return (
        pd.Index(items).get_indexer(pd.Index(tidy["item"])),
        pd.Index(years).get_indexer(pd.Index(tidy["fiscal_year"])),
        pd.Index(known["university"]).get_indexer(pd.Index(tidy["university"])),
    )
