"""What each reader of a release learns of others: the attacker let loose on what was shown.

How the attacker calculates lives in attacker.py; who must learn nothing, in the tests.
"""

from collections.abc import Sequence
from fractions import Fraction

import highspy

from indicators.calculation.disclosure import Collection
from tests.indicators.disclosure.attacker import (
    Form,
    Ranges,
    Statement,
    Value,
    interval_of,
    recovered,
)
from tests.indicators.disclosure.random_collections import Asked, Drawn

WITHIN = 0.15
Bound = tuple[Form, float, float]


def find_learned(drawn: Drawn, known: Sequence[Asked]) -> set[tuple[str, str, Value]]:
    """Return observer, way and value of everything that somebody learns of somebody else."""
    truth = {name: int(value) for name, value in drawn.collection.returned.items()}
    told = [each for asked in known for each in tell(asked, truth)]
    learned = set()
    for observer, universities in observers_of(drawn.collection).items():
        own = {
            name: value
            for name, value in truth.items()
            if name[0] in universities or name in drawn.collection.waivers
        }
        exact = recovered([statement for statement, _ in told], set(own))
        learned |= {(observer, "recovers", name) for name in exact}
        ranges = Ranges([bound for _, bounds in told for bound in bounds], own)
        for name in ranges.variables.keys() - own.keys():
            if is_placed(truth[name], *ranges.of(name)):
                learned.add((observer, "places", name))
    return learned


def is_placed(value: int, least: float, most: float) -> bool:
    """Say whether the value is known within 15 % from either side, or a zero to be one."""
    if value == 0:
        return most <= 1e-6
    return most < value * (1 + WITHIN) * (1 - 1e-7) or least > value * (1 - WITHIN) * (1 + 1e-7)


def observers_of(collection: Collection) -> dict[str, frozenset[str]]:
    """Return the outsider, each corporation and each account, with the universities they know."""
    insiders = {
        holder: frozenset(
            university
            for university, its in zip(collection.universities, collection.holders, strict=True)
            if its == holder
        )
        for holder in collection.holders
    }
    return {"outsider": frozenset(), **insiders, **collection.accounts}


def tell(asked: Asked, truth: dict[Value, int]) -> list[tuple[Statement, list[Bound]]]:
    """Return what a shown figure tells: exactly, and by its three digits."""
    told = []
    for numerator, shown in zip(asked.numerators, asked.cell.figures, strict=False):
        low, high = interval_of(shown)
        if asked.denominator is None:
            told.append((Statement(numerator), [(numerator, low, high)]))
            continue
        total = sum(weight * truth[name] for name, weight in numerator.items())
        amount = sum(weight * truth[name] for name, weight in asked.denominator.items())
        ratio = (total + asked.public_numerator) / amount
        public = float(asked.public_numerator)
        told.append(
            (
                Statement(less(numerator, asked.denominator, ratio)),
                [
                    (less(numerator, asked.denominator, Fraction(low)), -public, highspy.kHighsInf),
                    (
                        less(numerator, asked.denominator, Fraction(high)),
                        -highspy.kHighsInf,
                        -public,
                    ),
                ],
            )
        )
    return told


def less(numerator: Form, denominator: Form, ratio: Fraction) -> Form:
    """Return numerator - ratio × denominator."""
    return {
        name: numerator.get(name, Fraction(0)) - ratio * denominator.get(name, Fraction(0))
        for name in numerator.keys() | denominator.keys()
    }
