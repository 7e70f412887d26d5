"""Putting sentences together in two languages: one after the other, or as a list of names.

No sentence of its own lives here.
"""

from collections.abc import Iterable

from indicators.text import LocalizedText

NOTHING = LocalizedText("", "")
# What a report calls the university it is for.
WE = LocalizedText("本学", "This university")


def join(*parts: LocalizedText) -> LocalizedText:
    """Return the texts one after the other."""
    return LocalizedText("".join(part.ja for part in parts), "".join(part.en for part in parts))


def list_names(names: Iterable[LocalizedText]) -> LocalizedText:
    """Return 「A、B」 and “A, B”."""
    named = list(names)
    return LocalizedText("、".join(each.ja for each in named), ", ".join(each.en for each in named))


def string_sentences(sentences: Iterable[LocalizedText]) -> LocalizedText:
    """Return whole sentences in a row; those that say nothing are left out."""
    said = [each for each in sentences if each.ja]
    return LocalizedText("".join(each.ja for each in said), " ".join(each.en for each in said))
