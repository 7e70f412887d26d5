"""How the words of the definitions are read, so that they are found by kana and Latin letters.

Readings are written by hand (fixtures/search/readings.toml) and none is guessed; universities are
found by their English names.
"""

from collections.abc import Mapping
from itertools import islice, product

from comparisons.folding import LONG_VOWEL, Folded, fold_words
from comparisons.reading_list import index_readings, index_said
from comparisons.romaji import KANA, respell, romanize

# So much of a word must be typed before the rest of it is thought of.
FEWEST_KANA, FEWEST_LATIN = 2, 3
# So many ways of writing are tried: words of several readings multiply.
MOST_TRIED = 24


def list_readings(words: str) -> list[str]:
    """Return how the words may be written; none if no word is read like one of the definitions."""
    parts = fold_words(words)
    options = [_list_written(part) or [part.written] for part in parts]
    as_typed = tuple(part.written for part in parts)
    return [" ".join(each) for each in islice(product(*options), MOST_TRIED) if each != as_typed]


def romanize_words(words: str) -> str:
    """Return words in kana in Latin letters, as names are written in English; "" of others."""
    parts = [part.written for part in fold_words(words)]
    if not parts or not all(KANA.fullmatch(part) for part in parts):
        return ""
    return " ".join(romanize(part) for part in parts)


def _list_written(part: Folded) -> list[str]:
    known = index_said()
    if part.written in known:
        return [known[part.written]]
    is_kana = bool(KANA.fullmatch(part.written))
    typed = part.short if is_kana else LONG_VOWEL.sub("", respell(part.written))
    fewest = FEWEST_KANA if is_kana else FEWEST_LATIN
    return list(dict.fromkeys(_split(typed, index_readings(is_kana=is_kana), fewest)))


def _split(typed: str, index: Mapping[str, list[str]], fewest: int) -> list[str]:
    """Return the words whose readings stand one behind the other; the last may be cut short."""
    if typed in index:
        return index[typed]
    found: list[str] = []
    for reading, written in index.items():
        if typed.startswith(reading):
            rest = _split(typed[len(reading) :], index, fewest)
            found += [f"{one} {other}" for one in written for other in rest]
        elif len(typed) >= fewest and reading.startswith(typed):
            found += written
    return found
