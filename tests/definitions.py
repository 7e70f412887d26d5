"""Small definitions for tests: an indicator from a line of text, a grouping from its cuts.

Only dataclasses are filled here; real definitions live in the catalogue.
"""

from collections.abc import Iterable
from typing import Any

from indicators.catalogue.model import (
    Catalogue,
    Group,
    Grouping,
    Indicator,
    Item,
    Term,
    Viewpoint,
)
from indicators.text import LocalizedText


def text(words: str) -> LocalizedText:
    """Return the same words in both languages."""
    return LocalizedText(words, words)


def define_indicator(code: str, numerator: str, denominator: str, **changes: Any) -> Indicator:
    """Return an indicator of items written as in a definition: "income -share_sale"."""
    values: dict[str, Any] = {
        "code": code,
        "number": "X1",
        "viewpoint": "patents",
        "status": "active",
        **dict.fromkeys(("label", "short_label", "why"), text(code)),
        "numerator": _terms(numerator),
        "denominator": _terms(denominator),
        "numerator_label": text(numerator),
        "denominator_label": text(denominator),
        "numerator_unit": "thousand_yen",
        "denominator_unit": "count",
        "unit": "thousand_yen/count",
        "scale": 1.0,
        "decimals": 1,
        "direction": "higher_is_better",
        "group_average": "ratio_of_totals",
        "grouping": "patents_held_700",
        "minimum_denominator": 0.0,
        "asked_since": None,
        "asked_until": None,
        "source": "ours",
        "reviewed": "2024-04-01",
        "confidential": False,
    }
    return Indicator(**{**values, **changes})


def _terms(words: str) -> tuple[Term, ...]:
    return tuple(Term(word.lstrip("-"), -1 if word[0] == "-" else 1) for word in words.split())


def define_size_grouping(
    code: str, items: str, cuts: tuple[float, ...], groups: str = "small large"
) -> Grouping:
    """Return a grouping by the sum of `items`; strictly greater than a cut is the upper group."""
    named = tuple(Group(name, text(name)) for name in groups.split())
    return Grouping(code, text(code), "ours", named, tuple(items.split()), cuts)


def define_kind_grouping(groups: str = "national public private unknown") -> Grouping:
    """Return the grouping by the university's kind."""
    named = tuple(Group(name, text(name)) for name in groups.split())
    return Grouping("kind", text("kind"), "ours", named, attribute="kind")


def define_catalogue(indicators: Iterable[Indicator], groupings: Iterable[Grouping]) -> Catalogue:
    """Return a catalogue of just these definitions and the items that they name."""
    indicators, groupings = list(indicators), list(groupings)
    codes = [code for indicator in indicators for code in indicator.items]
    codes += [code for grouping in groupings for code in grouping.items]
    return Catalogue(
        viewpoints={"patents": Viewpoint("patents", text("patents"))},
        items={code: _item(code) for code in sorted(set(codes))},
        groupings={grouping.code: grouping for grouping in groupings},
        indicators={indicator.code: indicator for indicator in indicators},
    )


def _item(code: str) -> Item:
    return Item(
        code=code,
        label=text(code),
        viewpoint="patents",
        unit="count",
        definition=text(code),
        include=None,
        exclude=None,
        is_whole=False,
        may_be_negative=False,
        since=None,
        until=None,
        confidential=False,
        source="ours",
        source_column=None,
        identities=(),
    )
