"""All checks of the catalogue applied to one university's answers.

What each rule does is its own module's; here they are run, ordered and made one per field.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from indicators.catalogue.model import Catalogue
from universities.submissions.checking.answers import Answers
from universities.submissions.checking.findings import LEVELS, Finding
from universities.submissions.checking.look import Look
from universities.submissions.checking.rules import RULES
from universities.submissions.checking.words import join_texts

REQUIRED = "required"
# A change of unit is also a change, an odd ratio and an odd year: it is said once.
SAID_BY_SLIP = ("ratio_range", "own_history")


def find_findings(
    catalogue: Catalogue, answers: Answers, *, items: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """Return all findings in the order of the sections, errors first within an item.

    `items`: only what concerns these, as after saving them; blank fields are then not told,
    because a form that is being filled in is not wrong.
    """
    look = Look(catalogue, answers)
    found = _merge(_without_echoes(catalogue, list(_apply(look, is_all=items is None))))
    if items is not None:
        found = [each for each in found if not set(items).isdisjoint(each.items)]
    places = {code: place for place, code in enumerate(look.items)}
    order = {code: place for place, code in enumerate(catalogue.checks)}
    return tuple(
        sorted(
            found,
            key=lambda each: (places[each.item], LEVELS.index(each.level), order[each.check]),
        )
    )


def _apply(look: Look, *, is_all: bool) -> Iterator[Finding]:
    for check in look.catalogue.checks.values():
        rule = RULES.get(check.rule)
        if rule is None or (check.rule == REQUIRED and not is_all):
            continue
        if check.since is None or check.since <= look.answers.fiscal_year:
            yield from rule(check, look)


def _without_echoes(catalogue: Catalogue, found: list[Finding]) -> Iterator[Finding]:
    rules: Mapping[str, str] = {code: check.rule for code, check in catalogue.checks.items()}
    slipped = {each.item for each in found if rules[each.check] == "unit_slip"}
    for each in found:
        if each.item not in slipped or rules[each.check] not in SAID_BY_SLIP:
            yield each


def _merge(found: Iterable[Finding]) -> list[Finding]:
    """Return one finding per check and field; a total with two sums says both in one."""
    merged: dict[tuple[str, str], Finding] = {}
    for each in found:
        first = merged.get(each.key)
        merged[each.key] = each if first is None else _joined(first, each)
    return list(merged.values())


def _joined(first: Finding, second: Finding) -> Finding:
    return replace(
        first,
        items=tuple(dict.fromkeys((*first.items, *second.items))),
        sentence=join_texts((first.sentence, second.sentence), ja="", en=" "),
    )
