"""Words as they are compared when somebody searches: without width, case, spaces and long vowels.

Pure: text in, text out. How well words fit is said in matching.py.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, normalize

# Small ァ to ヶ: hiragana lies exactly this far before it.
FIRST_KATAKANA, LAST_KATAKANA, TO_HIRAGANA = 0x30A1, 0x30F6, -0x60
# おう, おお and ō are written o, ou, oo and oh in names; ー is left out as often as it is typed.
LONG_VOWEL = re.compile(r"(?<=o)(?:u|o|h(?![aeiou]))|(?<=u)u|ー")
# The names of a release, each in two languages; words that were typed are not kept.
NAMES_IN_MEMORY = 8192


class Folded(NamedTuple):
    """A text made fit for comparing: as it is written, and with its long vowels shortened."""

    written: str
    short: str


def fold(text: str) -> Folded:
    """Return the text without width, case, accents, spaces and signs, katakana as hiragana."""
    plain = normalize("NFKC", text).casefold()
    written = "".join(_fold_letter(each) for each in plain if category(each)[0] in "LN")
    return Folded(written, LONG_VOWEL.sub("", written))


def fold_words(text: str) -> list[Folded]:
    """Return each word that stands between spaces, without those that fold to nothing."""
    return [folded for word in text.split() if (folded := fold(word)).written]


@lru_cache(maxsize=NAMES_IN_MEMORY)
def fold_name(name: str) -> Folded:
    """Return a name of a release or a definition, from memory."""
    return fold(name)


def _fold_letter(letter: str) -> str:
    """Return ō as o and カ as か; a letter that is no Latin one keeps its marks (が)."""
    if FIRST_KATAKANA <= ord(letter) <= LAST_KATAKANA:
        return chr(ord(letter) + TO_HIRAGANA)
    bare = normalize("NFD", letter)[0]
    return bare if bare.isascii() else letter
