"""Which keys each table of the definitions has, and of which kind: the shape, declared once.

Faults within one table are found here; what one table says about another is judged in problems.py.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, NamedTuple, get_args

from indicators.catalogue.model import Direction, GroupAverage, Level, Source

LANGUAGES = ("ja", "en")
# No university publishes finer than this, and no screen has room for it.
MOST_DECIMALS = 6
# As many known words as a reader still takes in at a glance.
MOST_LISTED = 8


class Fault(NamedTuple):
    """What is wrong with one key of one table."""

    key: str
    sentence: str


class Key(NamedTuple):
    """One key of a table: its kind, and whether it may be left out."""

    kind: str
    optional: bool = False
    choices: tuple[str, ...] = ()


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[a-z][a-z0-9_]*", value) is not None


def _is_list_of(is_one: Callable[[Any], bool], value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(is_one(one) for one in value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_date(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


KINDS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "code": (_is_code, "lower-case letters, digits and underscores, such as 'licence_income'"),
    "word": (_is_text, "a text that is not empty"),
    "number": (
        lambda value: isinstance(value, str) and re.fullmatch(r"[A-Z]+[0-9]+", value) is not None,
        "capital letters and digits, such as 'P4'",
    ),
    "date": (_is_date, "a date in quotation marks, such as '2026-11-21'"),
    "flag": (lambda value: isinstance(value, bool), "true or false"),
    "year": (
        lambda value: _is_whole(value) and 1900 <= value <= 2999,
        "a fiscal year, such as 2024",
    ),
    "decimals": (
        lambda value: _is_whole(value) and 0 <= value <= MOST_DECIMALS,
        f"a whole number from 0 to {MOST_DECIMALS}",
    ),
    "at_least_0": (lambda value: _is_number(value) and value >= 0, "a number that is not below 0"),
    "codes": (lambda value: _is_list_of(_is_text, value), "a list of item codes"),
    "numbers": (lambda value: _is_list_of(_is_number, value), "a list of numbers"),
    "parts": (
        lambda value: _is_list_of(lambda one: _is_list_of(_is_text, one), value),
        "a list of lists of item codes",
    ),
    "parameters": (
        lambda value: isinstance(value, dict) and all(map(_is_number, value.values())),
        "a table of numbers",
    ),
    "tables": (
        lambda value: _is_list_of(lambda one: isinstance(one, dict), value),
        "a list of tables",
    ),
}

SOURCE = Key("choice", choices=get_args(Source))
LABELLED = {"code": Key("code"), "label": Key("text")}
ITEM = LABELLED | {
    "unit": Key("word"),
    "definition": Key("text"),
    "include": Key("text", optional=True),
    "exclude": Key("text", optional=True),
    "is_whole": Key("flag"),
    "may_be_negative": Key("flag", optional=True),
    "since": Key("year", optional=True),
    "until": Key("year", optional=True),
    "confidential": Key("flag", optional=True),
    "source": SOURCE,
    "source_column": Key("word", optional=True),
    "identities": Key("parts", optional=True),
    "part_of": Key("word", optional=True),
}
SECTION = LABELLED | {"introduction": Key("text"), "items": Key("codes")}
CHECK = LABELLED | {
    "level": Key("choice", choices=get_args(Level)),
    "rule": Key("word"),
    "text": Key("text"),
    "parameters": Key("parameters", optional=True),
    "pairs": Key("parts", optional=True),
    "exempt": Key("codes", optional=True),
    "since": Key("year", optional=True),
}
GROUPING = LABELLED | {
    "source": SOURCE,
    "groups": Key("tables"),
    "items": Key("codes", optional=True),
    "cuts": Key("numbers", optional=True),
    # The only attribute of a university that is the same in every source.
    "attribute": Key("choice", optional=True, choices=("kind",)),
}
INDICATOR = {
    "number": Key("number"),
    "viewpoint": Key("word"),
    "status": Key("choice", choices=("active", "retired")),
    "label": Key("text"),
    "short_label": Key("text"),
    "why": Key("text"),
    "note": Key("text", optional=True),
    "numerator": Key("codes"),
    "numerator_label": Key("text"),
    "denominator": Key("codes"),
    "denominator_label": Key("text"),
    "unit": Key("word"),
    "decimals": Key("decimals"),
    "direction": Key("choice", choices=get_args(Direction)),
    "group_average": Key("choice", choices=get_args(GroupAverage)),
    "grouping": Key("word"),
    "minimum_denominator": Key("at_least_0"),
    "since": Key("year", optional=True),
    "until": Key("year", optional=True),
    "source": SOURCE,
    "reviewed": Key("date"),
}


def find_faults(table: Mapping[str, Any], shape: Mapping[str, Key]) -> Iterator[Fault]:
    """Yield a fault for every unknown key, missing key and value of the wrong kind."""
    for name in table:
        if name not in shape:
            yield Fault(name, unknown("key", name, shape))
    for name, key in shape.items():
        if name in table:
            yield from _value_faults(name, table[name], key)
        elif not key.optional:
            yield Fault(name, "must be there, and is missing. Add it.")


def is_well_formed(table: Mapping[str, Any], name: str, shape: Mapping[str, Key]) -> bool:
    """Say whether `name` is in the table with a value of the right kind."""
    return name in table and not any(_value_faults(name, table[name], shape[name]))


def unknown(what: str, got: str, known: Mapping[str, Any] | tuple[str, ...]) -> str:
    """Return the sentence for a word that nothing is called by, with the nearest known word."""
    near = get_close_matches(got, list(known), n=1)
    some = ", ".join(list(known)[:MOST_LISTED]) + (", …" if len(known) > MOST_LISTED else "")
    advice = f"Did you mean '{near[0]}'?" if near else f"Known: {some or 'none'}."
    return f"unknown {what} '{got}'. {advice}"


def _value_faults(name: str, value: Any, key: Key) -> Iterator[Fault]:
    if key.kind == "text":
        yield from _text_faults(name, value)
    elif key.kind == "choice":
        if value not in key.choices:
            yield Fault(name, unknown(name, str(value), key.choices))
    elif not KINDS[key.kind][0](value):
        yield Fault(name, f"must be {KINDS[key.kind][1]}, got {value!r}. Correct it.")


def _text_faults(name: str, value: Any) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(
            name, f"must be a text in ja and en, got {value!r}. Write {name}.ja and {name}.en."
        )
        return
    for language in LANGUAGES:
        if not _is_text(value.get(language)):
            got = repr(value[language]) if language in value else "nothing"
            yield Fault(
                f"{name}.{language}", f"must be a text that is not empty, got {got}. Write it."
            )
    for language in value:
        if language not in LANGUAGES:
            yield Fault(f"{name}.{language}", unknown("language", language, LANGUAGES))
