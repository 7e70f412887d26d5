"""How well words fit a name: exactly, from its beginning, somewhere; and what is nearest to them.

Pure: names in, codes out.
"""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from comparisons.folding import Folded, fold, fold_name, fold_words

EXACT, BEGINS, CONTAINS = range(3)
Names = Iterable[str]
Fits = Callable[[str, str], bool]
# What is suggested must be this alike (difflib's ratio); below it people wonder why.
ALIKE = 0.55
# Longer words are no name, and comparing grows with their square.
MOST_COMPARED = 40


def rank_names(words: str, names: Mapping[str, Names]) -> dict[str, int]:
    """Return the codes of which a name fits, the best first, equals in the order given."""
    whole, parts = fold(words), fold_words(words)
    if not parts:
        return {}
    ranks = {code: _rank_best(whole, parts, own) for code, own in names.items()}
    found = {code: rank for code, rank in ranks.items() if rank is not None}
    return dict(sorted(found.items(), key=lambda pair: pair[1]))


def find_in_texts(words: str, texts: Mapping[str, Names]) -> list[str]:
    """Return the codes of which one longer text holds every word."""
    parts = fold_words(words)
    return [
        code
        for code, own in texts.items()
        if parts and any(_holds_all(text, parts) for text in own)
    ]


def suggest_names(words: str, names: Iterable[str], *, most: int) -> list[str]:
    """Return the names that look most like the words; none that is nothing like them."""
    by_spelling = {fold_name(name).short: name for name in names if name}
    wanted = fold(words).short[:MOST_COMPARED]
    found = get_close_matches(wanted, list(by_spelling), n=most, cutoff=ALIKE) if wanted else []
    return [by_spelling[each] for each in found]


def _rank_best(whole: Folded, parts: list[Folded], names: Names) -> int | None:
    ranks = [_rank(whole, parts, name) for name in names]
    return min((rank for rank in ranks if rank is not None), default=None)


def _rank(whole: Folded, parts: list[Folded], name: str) -> int | None:
    folded = fold_name(name)
    if any(_pairs(whole, folded, str.__eq__)):
        return EXACT
    if any(_pairs(whole, folded, str.startswith)):
        return BEGINS
    return CONTAINS if _holds_all(name, parts) else None


def _holds_all(text: str, parts: list[Folded]) -> bool:
    folded = fold_name(text)
    return all(any(_pairs(part, folded, str.__contains__)) for part in parts)


def _pairs(wanted: Folded, name: Folded, fits: Fits) -> Iterable[bool]:
    """Yield whether the spellings fit; a spelling that folded to nothing fits nothing."""
    return (bool(want) and fits(own, want) for want, own in zip(wanted, name, strict=True))
