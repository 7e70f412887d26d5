"""Merged cells: one box over several answers belongs to none of them.

Only ranges are judged; what stands in the cells does not matter.
"""

import re
from collections.abc import Iterator, Sequence

from universities.submissions.workbook import row_sentences
from universities.submissions.workbook.entries import Entry
from universities.submissions.workbook.model import CellFault

_RANGE = re.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


def find_merged(merged: Sequence[str], entries: Sequence[Entry]) -> Iterator[CellFault]:
    """Yield a fault for each item whose value, sign or note lies in a merged range."""
    for reference in merged:
        corners = _RANGE.fullmatch(reference)
        if corners is None:
            continue
        columns = range(_number(corners[1]), _number(corners[3]) + 1)
        rows = range(int(corners[2]), int(corners[4]) + 1)
        for entry in entries:
            cells = [entry.value, entry.sign, *([entry.note] if entry.note else [])]
            touched = [cell for cell in cells if cell.row in rows and cell.column in columns]
            if touched:
                yield entry.fault(touched[0], row_sentences.MERGED, value=reference)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
