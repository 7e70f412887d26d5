"""The tables that rooms hand to one another: names, keys and columns, declared once.

Checks on the way in live here; no arithmetic does.
"""

from typing import NamedTuple

import pandas as pd

STATES = ("reported", "not_applicable", "unknown", "not_submitted", "suppressed")
REASONS = (
    "",
    "not_asked_that_year",
    "suppressed",
    "missing_numerator",
    "missing_denominator",
    "zero_denominator",
    "small_denominator",
    "group_too_small",
    "no_variation",
    "no_previous_year",
    "unclassified",
)
BANDS = ("", "bottom_quarter", "middle_half", "top_quarter")


class FrameError(ValueError):
    """A table lacks a column or repeats a key."""


class FrameShape(NamedTuple):
    """Name, key columns and value columns of one kind of table."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]


UNIVERSITIES = FrameShape(
    "universities",
    ("university",),
    ("name_ja", "name_en", "kind", "prefecture", "has_medical_school", "is_invented"),
)
OBSERVATIONS = FrameShape("observations", ("university", "fiscal_year", "item"), ("value", "state"))
RATIOS = FrameShape(
    "ratios",
    ("indicator", "university", "fiscal_year"),
    ("numerator", "denominator", "value", "reason"),
)
MEMBERSHIPS = FrameShape("memberships", ("grouping", "university", "fiscal_year"), ("group",))
SIDE_STATES = FrameShape("side states", ("university",), ("numerator_state", "denominator_state"))
AVERAGES = FrameShape(
    "averages",
    ("indicator", "grouping", "group", "fiscal_year"),
    (
        "pooled",
        "mean_of_ratios",
        "median",
        "q1",
        "q3",
        "n",
        "top_share",
        "pooled_without_top",
        "reason",
    ),
)
FITS = FrameShape(
    "fits",
    ("indicator", "grouping", "group", "fiscal_year"),
    ("slope", "intercept", "r2", "ratio_slope", "n", "x_min", "x_max", "reason"),
)
STANDINGS = FrameShape(
    "standings",
    ("indicator", "university", "fiscal_year"),
    (
        "value",
        "group",
        "group_value",
        "difference",
        "favourable",
        "band",
        "change",
        "reason",
        "group_reason",
        "change_reason",
    ),
)


def check_frame(frame: pd.DataFrame, shape: FrameShape) -> pd.DataFrame:
    """Return `frame` with the shape's columns in order, once it is known to fit.

    Raises: FrameError if a column is missing or a key stands twice.
    """
    missing = [name for name in (*shape.key, *shape.columns) if name not in frame.columns]
    if missing:
        raise FrameError(
            f"{shape.name}: must have the columns {', '.join((*shape.key, *shape.columns))}; "
            f"{', '.join(missing)} is missing. Add it before calculating."
        )
    repeated = frame.duplicated(list(shape.key))
    if repeated.any():
        first = frame.loc[repeated, list(shape.key)].iloc[0].to_dict()
        raise FrameError(
            f"{shape.name}: each {' / '.join(shape.key)} must stand once, got {first} "
            f"{int(repeated.sum()) + 1} times or more. Remove the repeated rows."
        )
    return frame[[*shape.key, *shape.columns]]
