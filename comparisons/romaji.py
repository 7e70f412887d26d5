"""Kana in Latin letters, and Latin letters in one way of writing Japanese (Hepburn's).

Pure: text in, text out. Long vowels are folding.py's.
"""

import re

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ",
    "t": "たちつてと", "d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ", "m": "まみむめも", "r": "らりるれろ",
}  # fmt: skip
_LETTERS = {
    **{
        kana: row + vowel
        for row, all_of in _ROWS.items()
        for kana, vowel in zip(all_of, "aiueo", strict=True)
    },
    **dict(zip("やゆよわをん", ("ya", "yu", "yo", "wa", "o", "n"), strict=True)),
    **dict(zip("ぁぃぅぇぉゔ", ("a", "i", "u", "e", "o", "vu"), strict=True)),
}
_SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
KANA = re.compile(r"[ぁ-ゖー]+")
# Other ways of writing the same sound: si, tya, hu; and m before b, m and p.
_HEPBURN = (
    (re.compile(r"sy(?=[auo])"), "sh"),
    (re.compile(r"ty(?=[auo])"), "ch"),
    (re.compile(r"[zj]y(?=[auo])|dy(?=[auo])"), "j"),
    (re.compile(r"si"), "shi"),
    (re.compile(r"ti"), "chi"),
    (re.compile(r"tu"), "tsu"),
    (re.compile(r"(?<![cs])hu"), "fu"),
    (re.compile(r"[zd]i"), "ji"),
    (re.compile(r"du"), "zu"),
    (re.compile(r"m(?=[bmp])"), "n"),
    (re.compile(r"cch"), "tch"),
)


def romanize(kana: str) -> str:
    """Return hiragana in Latin letters: きょうと as kyouto, とっきょ as tokkyo."""
    written: list[str] = []
    for letter in kana:
        if letter in _SMALL and written and written[-1].endswith("i"):
            written[-1] = f"{written[-1][:-1]}y{_SMALL[letter]}"
        else:
            written.append(_LETTERS.get(letter, letter))
    spelt = re.sub(r"っ(.)", r"\1\1", "".join(written))
    return respell(re.sub(r"[っー]", "", spelt))


def respell(latin: str) -> str:
    """Return Latin letters as Hepburn writes Japanese: tya as cha, hu as fu, shimbun as shinbun."""
    for other, wanted in _HEPBURN:
        latin = other.sub(wanted, latin)
    return latin
