"""How a value that was read is repeated in a sentence: its beginning, on one line.

Pure; which sentence repeats it is the readers' choice.
"""

import unicodedata

MOST_SHOWN = 40
_HIDDEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")


def shown(value: str) -> str:
    r"""Return the first 40 characters and …, with characters that nobody sees as \x1b."""
    start = value[:MOST_SHOWN]
    if not start.isprintable():
        start = "".join(map(_escape, start))
    return start + "…" if len(value) > MOST_SHOWN else start


def _escape(character: str) -> str:
    return ascii(character)[1:-1] if unicodedata.category(character) in _HIDDEN else character
