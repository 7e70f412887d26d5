"""What a panel refuses, and what it says: no figure is ever calculated from a doubtful cell.

What a panel gives back is told in tests/indicators/spec/test_06_comparison.py.
"""

import pytest

from indicators.calculation.building import build_panel
from indicators.frames import FrameError
from tests.frames import frame, universities

NORTH = universities(north="national")


@pytest.mark.parametrize(
    ("value", "state", "rule"),
    [
        ("", "reported", "a reported cell must have a value"),
        ("5", "suppressed", "any other must have none"),
        ("5", "unknown", "any other must have none"),
        ("5", "guessed", "state must be one of reported"),
        ("inf", "reported", "must be finite"),
        ("-inf", "reported", "must be finite"),
    ],
)
def test_a_cell_that_contradicts_itself_is_refused_and_named(value, state, rule):
    returned = frame(f"""
        university | fiscal_year | item    | value   | state
        north      | 2024        | income  | 10      | reported
        north      | 2024        | patents | {value} | {state}
    """)

    with pytest.raises(FrameError, match=rule) as error:
        build_panel(returned, NORTH)

    assert "patents" in str(error.value)
    assert "north" in str(error.value)


def test_a_university_that_nobody_registered_is_refused_and_named():
    returned = frame("""
        university | fiscal_year | item   | value
        stranger   | 2024        | income | 10
    """)

    with pytest.raises(FrameError, match="stranger"):
        build_panel(returned, NORTH)


def test_a_repeated_cell_is_refused_and_named():
    returned = frame("""
        university | fiscal_year | item   | value
        north      | 2024        | income | 10
        north      | 2024        | income | 10
    """)

    with pytest.raises(FrameError, match=r"(?s)north.*2024.*income"):
        build_panel(returned, NORTH)


def test_nothing_returned_is_a_panel_without_years():
    panel = build_panel(frame("university | fiscal_year | item | value"), NORTH)

    assert panel.fiscal_years == ()
    assert panel.observations().empty
