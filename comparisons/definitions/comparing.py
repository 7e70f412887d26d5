"""What differs between two versions of one definition, in words.

Pure: which versions are compared is said in history.py.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from comparisons.definitions.parts import Told
from comparisons.explain.parts import Fact
from indicators.text import LANGUAGES, Language, LocalizedText

BEFORE_AFTER = LocalizedText("「{before}」→「{after}」", "“{before}” → “{after}”")
ADDED = LocalizedText("「{after}」を追加", "“{after}” added")
DROPPED = LocalizedText("「{before}」を削除", "“{before}” removed")
OTHER_WORDING = {
    "ja": LocalizedText("日本語の文を変更", "The Japanese wording changed"),
    "en": LocalizedText("英語の文を変更", "The English wording changed"),
}
ITEM = LocalizedText("項目「{label}」", "Item “{label}”")
SEPARATOR = LocalizedText("、", ", ")


class Described(NamedTuple):
    """One definition: what it says, and by code the items that it is made of."""

    facts: list[Told]
    items: Mapping[str, list[Told]]


def list_changes(before: Described, after: Described, language: str) -> list[Fact]:
    """Return what was changed, a line for each label, then a line for each item."""
    own = _changed_facts(before.facts, after.facts, language)
    return [*own, *_changed_items(before, after, language)]


def _changed_items(before: Described, after: Described, language: str) -> Iterator[Fact]:
    """Yield which facts of an item that stayed in the definition were changed."""
    for code in (code for code in after.items if code in before.items):
        changed = _changed_facts(before.items[code], after.items[code], language)
        if changed:
            name = after.items[code][0][1]
            labels = SEPARATOR.in_language(language).join(each.label for each in changed)
            yield Fact(ITEM.fill(label=name).in_language(language), labels)


def _changed_facts(before: list[Told], after: list[Told], language: str) -> list[Fact]:
    old, new = _by_label(before), _by_label(after)
    labels = dict.fromkeys([*new, *old])
    return [
        Fact(label.in_language(language), _tell(old.get(label), new.get(label), language))
        for label in labels
        if old.get(label) != new.get(label)
    ]


def _by_label(facts: Iterable[Told]) -> dict[LocalizedText, LocalizedText]:
    """Return the text under each label; several under one are joined."""
    found: dict[LocalizedText, LocalizedText] = {}
    for label, text in facts:
        had = found.get(label)
        found[label] = LocalizedText(f"{had.ja} {text.ja}", f"{had.en} {text.en}") if had else text
    return found


def _tell(before: LocalizedText | None, after: LocalizedText | None, language: str) -> str:
    if before is None or after is None:
        form = ADDED if before is None else DROPPED
        return form.fill(before=before, after=after).in_language(language)
    if before.in_language(language) == after.in_language(language):
        return OTHER_WORDING[_other(language)].in_language(language)
    return BEFORE_AFTER.fill(before=before, after=after).in_language(language)


def _other(language: str) -> Language:
    return next(each for each in LANGUAGES if each != language)
