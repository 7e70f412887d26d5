"""The list of how words of the definitions are read, by their readings.

It is written by hand: fixtures/search/readings.toml.
"""

import tomllib
from functools import lru_cache
from pathlib import Path

from comparisons.folding import LONG_VOWEL, fold
from comparisons.romaji import KANA, romanize

FILE = Path(__file__).resolve().parents[1] / "fixtures" / "search" / "readings.toml"


@lru_cache(maxsize=2)
def index_readings(*, is_kana: bool) -> dict[str, list[str]]:
    """Return the words by their readings, the longest first, as what is typed is compared."""
    file = read_list()
    said = [(written, each) for each, written in file["said"].items()]
    index: dict[str, list[str]] = {}
    for written, reading in sorted([*file["read"].items(), *said], key=lambda each: -len(each[1])):
        folded = fold(reading)
        if KANA.fullmatch(folded.written):
            latin = LONG_VOWEL.sub("", romanize(folded.written))
            index.setdefault(folded.short if is_kana else latin, []).append(written)
    return index


@lru_cache(maxsize=1)
def index_said() -> dict[str, str]:
    """Return the words of the definitions by what people say for them."""
    return {fold(said).written: written for said, written in read_list()["said"].items()}


@lru_cache(maxsize=1)
def read_list() -> dict[str, dict[str, str]]:
    """Return the list: `read`, how words are read, and `said`, what people say for them."""
    found: dict[str, dict[str, str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return found
