"""Every fault of checks.toml: rules, parameters, pairs and the {names} in its sentences.

The shape of one table is judged in shapes.py; what the rules do is not known here.
"""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import TYPE_CHECKING

from indicators.catalogue.known_words import unknown
from indicators.catalogue.rules import COMMON_NAMES, RULES, RuleShape

if TYPE_CHECKING:
    from indicators.catalogue.entries import Entry, Problem


def find_check_problems(checks: "list[Entry]", items: "Mapping[str, Entry]") -> "Iterator[Problem]":
    """Yield every fault of the checks that their shapes do not show."""
    for entry in checks:
        rule = entry.get("rule")
        if rule is not None and rule not in RULES:
            yield entry.problem("rule", unknown("rule", rule, RULES))
        elif rule is not None:
            yield from _parameter_problems(entry, RULES[rule])
            yield from _pair_problems(entry, RULES[rule], items)
            yield from _name_problems(entry, RULES[rule])


def _parameter_problems(entry: "Entry", shape: RuleShape) -> "Iterator[Problem]":
    got = entry.get("parameters", {})
    for name in got:
        if name not in shape.parameters:
            yield entry.problem("parameters", unknown("parameter", name, shape.parameters))
    for name in shape.parameters:
        if name not in got:
            yield entry.problem(
                "parameters", f"must say {name}, and does not. Add it with its reason."
            )


def _pair_problems(
    entry: "Entry", shape: RuleShape, items: "Mapping[str, Entry]"
) -> "Iterator[Problem]":
    pairs = entry.get("pairs", [])
    if pairs and shape.pair_length is None:
        yield entry.problem(
            "pairs", "must not be there: its rule looks at single items. Remove it."
        )
    for pair in pairs:
        if (shape.pair_length == 0 and len(pair) < 2) or shape.pair_length not in (
            None,
            0,
            len(pair),
        ):
            wanted = shape.pair_length or "two or more"
            yield entry.problem(
                "pairs", f"must be lists of {wanted} item codes, got {pair}. Correct it."
            )
        for code in pair:
            if code not in items:
                yield entry.problem("pairs", unknown("item", code, items))
    for code in entry.get("exempt", []):
        if code not in items:
            yield entry.problem("exempt", unknown("item", code, items))


def _name_problems(entry: "Entry", shape: RuleShape) -> "Iterator[Problem]":
    known = (*COMMON_NAMES, *shape.names)
    for language, text in entry.get("text", {}).items():
        try:
            names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        except ValueError:
            yield entry.problem(
                f"text.{language}", f"must close every brace, got '{text}'. Write {{{{ for a brace."
            )
            continue
        for name in names:
            if name not in known:
                yield entry.problem(f"text.{language}", unknown("name", name, known))
