"""What a value of the definitions is: a code, a text, a number, a date.

Which key must hold which of them is declared in shapes.py.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any


def is_code(value: Any) -> bool:
    """Say whether the value is a code."""
    return isinstance(value, str) and re.fullmatch(r"[a-z][a-z0-9_]*", value) is not None


def is_list_of(is_one: Callable[[Any], bool], value: Any) -> bool:
    """Say whether the value is a list of one or more of that kind."""
    return isinstance(value, list) and bool(value) and all(is_one(one) for one in value)


def is_text(value: Any) -> bool:
    """Say whether the value is a text that is not empty."""
    return isinstance(value, str) and bool(value.strip())


def is_whole(value: Any) -> bool:
    """Say whether the value is a whole number; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: Any) -> bool:
    """Say whether the value is a number; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_year(value: Any) -> bool:
    """Say whether the value is a fiscal year."""
    return is_whole(value) and 1900 <= value <= 2999


def is_change(value: Any) -> bool:
    """Say whether the value is a change of definition: its first year, and what it was."""
    if not isinstance(value, dict) or set(value) != {"year", "ja", "en"}:
        return False
    return is_year(value["year"]) and is_text(value["ja"]) and is_text(value["en"])


def is_date(value: Any) -> bool:
    """Say whether the value is a date as a text."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
