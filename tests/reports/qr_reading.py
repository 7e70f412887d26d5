"""Reads a QR code as a telephone does: from dark squares to text, by the standard (ISO/IEC 18004).

Nothing of the library that draws the codes is used. What is drawn by a program has no stains, so
faults are found (by the format's own check) but not mended. Nothing is asserted here.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

Dark = NDArray[np.bool_]

# Of correction level M: blocks of data, and how many bytes of data each of them holds.
_BLOCKS = {1: (16,), 2: (28,), 3: (44,), 4: (32, 32), 5: (43, 43), 6: (27,) * 4, 7: (31,) * 4}
_LEVEL_M, _FORMAT_MASK = 0b00, 0b101010000010010
_MASKS: tuple[Callable[[int, int], int], ...] = (
    lambda y, x: (y + x) % 2,
    lambda y, _: y % 2,
    lambda _, x: x % 3,
    lambda y, x: (y + x) % 3,
    lambda y, x: (y // 2 + x // 3) % 2,
    lambda y, x: (y * x) % 2 + (y * x) % 3,
    lambda y, x: ((y * x) % 2 + (y * x) % 3) % 2,
    lambda y, x: ((y + x) % 2 + (y * x) % 3) % 2,
)
_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_END, _NUMBERS, _LETTERS, _BYTES = 0b0000, 0b0001, 0b0010, 0b0100


def read_code(dark: Dark) -> str:
    """Return the text of a code; `dark`: its modules without the white around them."""
    version = (len(dark) - 17) // 4
    mask = _read_mask(dark)
    bits = [
        bool(dark[y, x]) ^ (_MASKS[mask](y, x) == 0)
        for y, x in _walk(len(dark), _find_functions(len(dark), version))
    ]
    stored = [_number(bits[at : at + 8]) for at in range(0, len(bits) - 7, 8)]
    return _read_segments(_take_apart(stored, _BLOCKS[version]))


def _read_mask(dark: Dark) -> int:
    """Return the number of the mask, after checking the fifteen bits that hold it."""
    places = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    told = _number([bool(dark[place]) for place in places]) ^ _FORMAT_MASK
    rest = told
    for shift in range(4, -1, -1):
        if rest >> (shift + 10) & 1:
            rest ^= 0b10100110111 << shift
    if rest or told >> 13 != _LEVEL_M:
        raise ValueError(f"A code of level M must say so without a fault, got {told:015b}.")
    return told >> 10 & 0b111


def _find_functions(size: int, version: int) -> Dark:
    """Return where no data stands: finders, timing, alignment, format and version."""
    taken = np.zeros((size, size), dtype=bool)
    taken[:9, :9] = taken[:9, -8:] = taken[-8:, :9] = True
    taken[6, :] = taken[:, 6] = True
    if version > 1:
        last = size - 7
        middles = (6, last) if version < 7 else (6, 22, last)
        for y in middles:
            for x in middles:
                if (y, x) not in ((6, 6), (6, last), (last, 6)):
                    taken[y - 2 : y + 3, x - 2 : x + 3] = True
    if version >= 7:
        taken[:6, -11:-8] = taken[-11:-8, :6] = True
    return taken


def _walk(size: int, taken: Dark) -> Iterator[tuple[int, int]]:
    """Yield the places of the data: pairs of columns from the right, up and down by turns."""
    rights = [*range(size - 1, 6, -2), 5, 3, 1]
    for turn, right in enumerate(rights):
        rows = range(size) if turn % 2 else range(size - 1, -1, -1)
        for y in rows:
            yield from ((y, x) for x in (right, right - 1) if not taken[y, x])


def _take_apart(stored: list[int], blocks: tuple[int, ...]) -> list[bool]:
    """Return the bits of the data, block after block; they were stored byte by byte in turn."""
    found: list[list[int]] = [[] for _ in blocks]
    given = iter(stored)
    for at in range(max(blocks)):
        for block, length in zip(found, blocks, strict=True):
            if at < length:
                block.append(next(given))
    return [bool(byte >> bit & 1) for block in found for byte in block for bit in range(7, -1, -1)]


def _read_segments(bits: list[bool]) -> str:
    given, text = iter(bits), ""

    def take(count: int) -> int:
        return _number([next(given) for _ in range(count)])

    while (kind := take(4)) != _END:
        if kind == _BYTES:
            text += bytes(take(8) for _ in range(take(8))).decode()
        elif kind == _LETTERS:
            pairs, odd = divmod(take(9), 2)
            for _ in range(pairs):
                first, second = divmod(take(11), 45)
                text += _ALPHANUMERIC[first] + _ALPHANUMERIC[second]
            text += _ALPHANUMERIC[take(6)] if odd else ""
        elif kind == _NUMBERS:
            threes, rest = divmod(take(10), 3)
            text += "".join(f"{take(10):03}" for _ in range(threes))
            text += f"{take(3 * rest + 1):0{rest}}" if rest else ""
        else:
            raise ValueError(f"A segment must hold numbers, letters or bytes, got kind {kind:04b}.")
    return text


def _number(bits: list[bool]) -> int:
    return sum(bit << at for at, bit in enumerate(reversed(bits)))
