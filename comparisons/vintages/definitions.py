"""Which definition each release used: its digest, its formula, and what is not as before.

The full text of a definition, and what changed in it word by word, is the definition page's.
"""

from hashlib import sha256
from itertools import pairwise
from typing import NamedTuple

from comparisons.definitions.frame import INDICATOR, bare_address
from comparisons.definitions.indicator_facts import list_indicator_facts
from comparisons.definitions.item_facts import list_item_facts
from comparisons.formula import write_formula
from comparisons.vintages.editions import Edition
from comparisons.vintages.series import NOT_THERE, NOTHING, UNREADABLE
from indicators.catalogue.model import Catalogue, Indicator
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

# As many signs as tell one definition from another at a glance.
SIGNS_SHOWN = 12
SAME = LocalizedText("前の版と同じ", "as before")
OTHER = LocalizedText("定義の文などが変わった", "wording or conditions changed")
OTHER_FORMULA = LocalizedText("計算のしかたが変わった", "calculation changed")


class UsedDefinition(NamedTuple):
    """The definition of one release in words; `digest` is "" where there is none."""

    number: int
    published: str
    address: str
    digest: str
    formula: LocalizedText
    unit: LocalizedText
    state: LocalizedText


def list_used_definitions(editions: list[Edition], code: str) -> list[UsedDefinition]:
    """Return the definition of every edition, oldest first, each told against the one before."""
    told = [LocalizedText("", "")]
    told += [_tell(older, newer, code) for older, newer in pairwise(editions)]
    return [_describe(each, code, state) for each, state in zip(editions, told, strict=True)]


def digest_definition(catalogue: Catalogue, code: str) -> str:
    """Return the beginning of the SHA-256 of all that a catalogue says of indicator and items."""
    facts = list_indicator_facts(catalogue, code)
    if facts is None:
        return ""
    items = [list_item_facts(catalogue, each) for each in catalogue.indicators[code].items]
    return sha256(repr((facts, items)).encode()).hexdigest()[:SIGNS_SHOWN]


def _describe(edition: Edition, code: str, state: LocalizedText) -> UsedDefinition:
    day, number = edition.published_on.isoformat(), edition.number
    indicator = _find(edition, code)
    if edition.release is None or indicator is None:
        word = NOT_THERE if edition.release else UNREADABLE
        return UsedDefinition(number, day, "", "", word, NOTHING, NOTHING)
    catalogue = edition.release.catalogue
    return UsedDefinition(
        number=number,
        published=day,
        address=f"{bare_address(INDICATOR, code)}?release={number}",
        digest=digest_definition(catalogue, code),
        formula=write_formula(indicator, catalogue.items),
        unit=unit_symbol(indicator.unit),
        state=state,
    )


def _tell(older: Edition, newer: Edition, code: str) -> LocalizedText:
    before, after = _find(older, code), _find(newer, code)
    if not (older.release and newer.release and before and after):
        return NOTHING
    if _arithmetic(before) != _arithmetic(after):
        return OTHER_FORMULA
    digests = {
        digest_definition(each.release.catalogue, code) for each in (older, newer) if each.release
    }
    return SAME if len(digests) == 1 else OTHER


def _find(edition: Edition, code: str) -> Indicator | None:
    return edition.release.catalogue.indicators.get(code) if edition.release else None


def _arithmetic(indicator: Indicator) -> tuple[object, ...]:
    """Return what decides the number: terms, unit, and from which denominator on."""
    sides = indicator.numerator, indicator.denominator
    return *sides, indicator.scale, indicator.unit, indicator.minimum_denominator
