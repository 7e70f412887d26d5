"""Small tables for tests, written as text so that a story can be read.

Only reading, filling and picking rows live here; nothing is calculated.
"""

from typing import Any

import pandas as pd

from indicators.frames import UNIVERSITIES

WHOLE = ("fiscal_year", "n")
NUMBERS = (
    *("value", "numerator", "denominator", "pooled", "mean_of_ratios", "median", "q1", "q3"),
    *("top_share", "pooled_without_top", "slope", "intercept", "r2", "ratio_slope"),
    *("x_min", "x_max", "group_value", "difference", "change"),
)


def frame(text: str) -> pd.DataFrame:
    """Return the table drawn in `text`, a column per `|`, typed by the column's name.

    Missing: an empty number is NaN. Observations drawn without a state are reported where
    they have a value and unknown where they have none.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    names, *rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    for row in rows:
        assert len(row) == len(names), f"row {row} must have {len(names)} cells: {names}"
    columns = {name: _typed(name, [row[at] for row in rows]) for at, name in enumerate(names)}
    if "item" in columns and "state" not in columns:
        columns["state"] = _states(columns["value"])
    return pd.DataFrame(columns)


def _typed(name: str, cells: list[str]) -> "pd.Series[Any]":
    if name in WHOLE:
        return pd.Series([int(cell) for cell in cells], dtype="int64")
    if name in NUMBERS:
        numbers = [float(cell) if cell else float("nan") for cell in cells]
        return pd.Series(numbers, dtype="float64")
    return pd.Series(cells, dtype="object")


def _states(values: "pd.Series[Any]") -> "pd.Series[Any]":
    states = ["unknown" if missing else "reported" for missing in values.isna()]
    return pd.Series(states, dtype="object")


def universities(**kinds: str) -> pd.DataFrame:
    """Return the UNIVERSITIES frame of invented universities: universities(north="national")."""
    rows = [
        {
            "university": code,
            "name_ja": f"{code}大学",
            "name_en": f"{code.title()} University",
            "kind": kind,
            "prefecture": "架空県",
            "has_medical_school": False,
            "is_invented": True,
        }
        for code, kind in sorted(kinds.items())
    ]
    return pd.DataFrame(rows, columns=[*UNIVERSITIES.key, *UNIVERSITIES.columns])


def only_row(table: pd.DataFrame, **where: object) -> Any:
    """Return the one row that answers to `where`, as a named tuple."""
    for name, wanted in where.items():
        table = table[table[name] == wanted]
    assert len(table) == 1, f"one row was expected for {where}, got {len(table)}:\n{table}"
    return next(table.itertuples(index=False))


def values_by(table: pd.DataFrame, key: str, column: str) -> dict[Any, Any]:
    """Return `column` by `key`; each key must stand once."""
    assert table[key].is_unique, f"{key} repeats:\n{table}"
    return dict(zip(table[key].tolist(), table[column].tolist(), strict=True))


def rows_of(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the table as the oracle reads it: dicts, with None for every missing cell."""
    return [
        {name: None if pd.isna(cell) else cell for name, cell in row.items()}
        for row in table.to_dict("records")
    ]


def observe(text: str) -> pd.DataFrame:
    """Return observations from a wide drawing: every column but university and year is an item.

    Missing: an empty cell is unknown; "no row" leaves the row out; the year is 2024 if not drawn.
    """
    wide = frame(text)
    if "fiscal_year" not in wide.columns:
        wide["fiscal_year"] = 2024
    long = wide.melt(["university", "fiscal_year"], var_name="item")
    long = long[long["value"] != "no row"].reset_index(drop=True)
    long["value"] = pd.to_numeric(long["value"])
    return long.assign(state=_states(long["value"]))
