"""The process that opens uploads: it knows little, and is stopped when it takes too much."""

import subprocess
import sys

from tests.architecture.project import ROOT
from tests.universities.workbook.files import OURS, RESEARCH_PART, patched, repacked, told
from universities.submissions.workbook import write_workbook
from universities.submissions.workbook_worker.books import read_book
from universities.submissions.workbook_worker.limits import MEMORY_BYTES

TEXTS_PART = "xl/sharedStrings.xml"
LOADED = """
import sys
import universities.submissions.workbook_worker.__main__
print([name for name in ("django", "pandas", "numpy", "openpyxl") if name in sys.modules])
"""
HUNGRY = """
from universities.submissions.workbook_worker.limits import limit_process
limit_process()
bytearray({size})
"""
ENDLESS = """
import resource
from universities.submissions.workbook_worker import limits
limits.CPU_SECONDS = 1
limits.limit_process()
while True: pass
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_it_loads_neither_framework_nor_tables():
    assert run(LOADED).stdout == "[]\n"


def test_memory_is_bounded():
    assert "MemoryError" in run(HUNGRY.format(size=MEMORY_BYTES)).stderr


def test_time_is_bounded():
    assert run(ENDLESS).returncode < 0


def test_a_text_shared_by_many_cells_does_not_grow_without_end():
    long = f"<si><t>{'長' * 30_000}</t></si>"
    # The long text comes first: what the other cells of the file say no longer matters.
    shared = patched(write_workbook(OURS), TEXTS_PART, "<si>", f"{long}<si>")
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 4001))
    sheet = f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
    content = repacked(shared, {RESEARCH_PART: sheet.encode()})

    assert "got more than 8,000,000 characters" in told(content)[0]


def test_cells_without_addresses_stand_one_after_another():
    row = "<row><c><v>1</v></c><c><v>2</v></c></row>"
    bare = f"<worksheet><sheetData>{row}</sheetData></worksheet>".encode()
    content = repacked(write_workbook(OURS), {RESEARCH_PART: bare})

    (row,) = read_book(content)["sheets"][1]["rows"]

    assert (row["row"], [cell[:3] for cell in row["cells"]]) == (
        1,
        [[1, "number", "1"], [2, "number", "2"]],
    )
