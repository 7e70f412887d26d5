"""Cells as HTML: figures at the right, and texts that would make a table metres wide folded."""

import re
from typing import NamedTuple

from comparisons.evidence.linking import LONGEST_LINE, write_cells


class Cell(NamedTuple):
    label: str
    is_number: bool = False
    is_missing: bool = False
    evidence: str = ""


def test_long_texts_fold_and_figures_never_do():
    cells = [Cell("短い"), Cell("長" * (LONGEST_LINE + 1)), Cell("1" * 60, is_number=True)]

    written = write_cells(cells)

    assert re.findall(r"<td(.*?)>", written) == ["", ' class="wraps"', ' class="n"']
