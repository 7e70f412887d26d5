"""How much room words need on a slide, estimated for whatever font the reader's machine has.

No font is opened: a full-width sign is one em wide, others are taken a little wider than they are.
"""

import re
import unicodedata
from functools import lru_cache

MILLIMETRES_PER_POINT = 25.4 / 72
# Lines are set exactly this far apart, whatever the font would like.
LINE = 1.35
_BETWEEN = 0.25
# Another font or program needs a little more room than this one.
_CAUTION = 1.05
_NARROW = {"upper": 0.68, "lower": 0.56, "digit": 0.57, "space": 0.27, "other": 0.42}
# A Latin word is not broken; any other sign may begin a line.
_PIECES = re.compile(r"[!-~À-ɏ]+|\s+|.", re.DOTALL)


@lru_cache(maxsize=4096)
def _em(sign: str) -> float:
    if unicodedata.east_asian_width(sign) in "WFA":
        return 1.0
    if sign.isdigit():
        return _NARROW["digit"]
    if sign.isalpha():
        return _NARROW["upper" if sign.isupper() else "lower"]
    return _NARROW["space" if sign.isspace() else "other"]


def measure(text: str, size: float) -> float:
    """Return the millimetres of a text on one line, `size` in points."""
    return sum(map(_em, text)) * size * MILLIMETRES_PER_POINT


def _is_latin(sign: str) -> bool:
    return sign.isalnum() and _em(sign) < 1


def count_lines(text: str, size: float, width: float) -> int:
    """Return the lines that a text takes in `width` millimetres."""
    lines, used, before, width = 1, 0.0, " ", width / _CAUTION
    for piece in _PIECES.findall(text):
        if piece == "\n":
            lines, used = lines + 1, 0.0
            continue
        room = measure(piece, size)
        # Between Japanese and Latin signs programs leave a quarter of an em.
        if (_em(before) == 1 and _is_latin(piece[0])) or (_is_latin(before) and _em(piece[0]) == 1):
            room += _BETWEEN * size * MILLIMETRES_PER_POINT
        before = piece[-1]
        if used + room > width and used and not piece.isspace():
            lines, used = lines + 1, 0.0
        if room > width:
            # A word longer than the line is broken by every program.
            more = int(room // width)
            lines, room = lines + more, room - more * width
        used += room
    return lines


def measure_height(text: str, size: float, width: float) -> float:
    """Return the millimetres that a text is high in `width` millimetres."""
    return count_lines(text, size, width) * size * LINE * MILLIMETRES_PER_POINT


def choose_size(texts: list[str], sizes: tuple[float, ...], width: float, height: float) -> float:
    """Return the largest of `sizes` (falling) at which the paragraphs fit, or the smallest."""
    for size in sizes:
        gaps = 0.4 * size * MILLIMETRES_PER_POINT * len(texts)
        if sum(measure_height(text, size, width) for text in texts) + gaps <= height:
            return size
    return sizes[-1]


_SENTENCES = re.compile(r"(?<=。)|(?<=[a-z0-9%)]{2}\.) (?=[A-Z])")


def shorten(text: str, size: float, width: float, lines: int) -> str:
    """Return as many whole sentences as fit into the lines; at least the first."""
    kept = ""
    for sentence in _SENTENCES.split(text):
        longer = f"{kept} {sentence}".strip() if kept and kept[-1] == "." else kept + sentence
        if kept and count_lines(longer, size, width) > lines:
            break
        kept = longer
    return kept
