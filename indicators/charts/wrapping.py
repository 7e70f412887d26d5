"""Words in short lines, for screen and paper alike: how wide a line is, the caller measures.

Nothing is drawn here.
"""

import re
from collections.abc import Callable
from unicodedata import east_asian_width

# Numbers and Latin words stay whole, closing signs stay with what they close; Japanese may break.
_PIECE = re.compile(r"[（「]*(?:[0-9A-Za-z'().,;:÷=−+/&¥%-]+[～–]?|\s|.)[、。，．）」％・]*\s*")
_NARROW = 0.56


def wrap_words(words: str, fits: Callable[[str], bool]) -> list[str]:
    """Return the words in lines that fit, as few as possible; a piece too long stands alone."""
    lines, line = [], ""
    for piece in _PIECE.findall(words.strip()):
        if line.strip() and not fits((line + piece).strip()):
            lines.append(line.strip())
            line = ""
        line += piece
    return [*lines, line.strip()] if line.strip() else lines


def count_ems(words: str) -> float:
    """Return about how many full-width letters the words take."""
    return sum(1.0 if east_asian_width(sign) in "WFA" else _NARROW for sign in words)
