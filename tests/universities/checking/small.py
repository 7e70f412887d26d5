"""A small catalogue of one department's figures, and answers written in a line of text.

The shipped checks are tried in test_shipped_checks.py; here each rule has numbers of its own.
"""

from typing import Any

from indicators.catalogue.model import Catalogue, Check, Item, Section
from indicators.text import LocalizedText
from tests.definitions import text
from universities.submissions.checking import Answers, Finding, find_findings
from universities.submissions.values import UNREADABLE, ReportedValue

YEAR = 2025
SIGNS = {"-": "not_applicable", "…": "unknown", "x": "suppressed", "blank": "not_submitted"}
SECTIONS = {
    "research": "contracts large small amount direct indirect strategic",
    "staff": "cost fte donations",
}


def item(code: str, unit: str = "count", **more: Any) -> Item:
    values = {
        "label": LocalizedText(f"項目{code}", code),
        "viewpoint": "research",
        "definition": text(code),
        "include": None,
        "exclude": None,
        "is_whole": unit == "count",
        "may_be_negative": False,
        "since": None,
        "until": None,
        "confidential": False,
        "source": "ours",
        "source_column": None,
        "identities": (),
    }
    return Item(code=code, unit=unit, **{**values, **more})


ITEMS = (
    item("contracts"),
    item("large", part_of="contracts"),
    item("small", part_of="contracts"),
    item("amount", "thousand_yen", identities=(("direct", "indirect", "strategic"),)),
    item("direct", "thousand_yen", part_of="amount"),
    item("indirect", "thousand_yen", part_of="amount"),
    item("strategic", "thousand_yen", part_of="amount"),
    item("cost", "thousand_yen"),
    item("fte", "person"),
    item("donations", "thousand_yen"),
)


def check(rule: str, *pairs: str, says: str = "", **parameters: float) -> Check:
    """Return a check that says the given names, in one line, in both languages."""
    return Check(
        code=rule,
        level="confirm",
        rule=rule,
        label=text(rule),
        text=LocalizedText(says, says),
        parameters=parameters,
        pairs=tuple(tuple(pair.split()) for pair in pairs),
        since=None,
    )


def catalogue(*checks: Check) -> Catalogue:
    return Catalogue(
        viewpoints={},
        items={each.code: each for each in ITEMS},
        groupings={},
        indicators={},
        sections={
            code: Section(code, text(code), text(code), tuple(items.split()))
            for code, items in SECTIONS.items()
        },
        checks={each.code: each for each in checks},
    )


def cells(line: str) -> dict[str, ReportedValue]:
    """Return the answers of a line such as "contracts=3 amount=1200.5 direct=- fte=?1人"."""
    return dict(_cell(word) for word in line.split())


def _cell(word: str) -> tuple[str, ReportedValue]:
    code, value = word.split("=")
    if value.startswith("?"):
        return code, ReportedValue(UNREADABLE, None, typed=value[1:])
    if value in SIGNS:
        return code, ReportedValue(SIGNS[value], None)
    return code, ReportedValue("reported", float(value))


def answers(now: str, *earlier: str, published: str = "") -> Answers:
    """Return answers for 2025; `earlier` are the years before it, the newest last."""
    first = YEAR - len(earlier)
    return Answers(
        YEAR,
        cells(now),
        {first + place: cells(line) for place, line in enumerate(earlier)},
        cells(published),
    )


def find(one: Check, now: str, *earlier: str, published: str = "") -> tuple[Finding, ...]:
    """Return what that check alone finds."""
    return find_findings(catalogue(one), answers(now, *earlier, published=published))


def said(one: Check, now: str, *earlier: str, published: str = "") -> list[str]:
    """Return where the check finds something, and what it says in Japanese."""
    found = find(one, now, *earlier, published=published)
    return [f"{each.item}: {each.sentence.ja}".rstrip(": ") for each in found]
