"""Faults within one table: unknown keys, missing keys and values of the wrong kind.

What one table says about another is judged in problems.py.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from indicators.catalogue.kinds import KINDS
from indicators.catalogue.known_words import unknown
from indicators.catalogue.shapes import Key
from indicators.catalogue.values import is_text

LANGUAGES = ("ja", "en")


class Fault(NamedTuple):
    """What is wrong with one key of one table."""

    key: str
    sentence: str


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
        if not is_text(value.get(language)):
            got = repr(value[language]) if language in value else "nothing"
            yield Fault(
                f"{name}.{language}", f"must be a text that is not empty, got {got}. Write it."
            )
    for language in value:
        if language not in LANGUAGES:
            yield Fault(f"{name}.{language}", unknown("language", language, LANGUAGES))
