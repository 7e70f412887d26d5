"""The uploaded file with its faults in it: a note on each cell, and a sheet that lists them.

Faults are found elsewhere; nothing is read or corrected here.
"""

from collections.abc import Iterable

from indicators.text import LocalizedText
from universities.submissions.workbook import words
from universities.submissions.workbook.model import CellFault
from universities.submissions.workbook.preflight import find_refusal, is_workbook
from universities.submissions.workbook.process import WorkerRefused, ask_worker

HEADER = (
    LocalizedText("シート", "sheet"),
    LocalizedText("セル", "cell"),
    LocalizedText("見出し", "header"),
    LocalizedText("読み取った値", "value read"),
    LocalizedText("理由と直し方", "reason and how to fix it"),
)


def annotate_workbook(
    content: bytes, faults: Iterable[CellFault], *, language: str = "ja"
) -> bytes:
    """Return the same workbook with cell notes and a first sheet 要修正.

    Of what cannot be opened, or is a CSV, only the list is returned, as a workbook.
    """
    told = list(faults)
    is_open = is_workbook(content, "") and find_refusal(content, "") is None
    request = {
        "task": "annotate",
        "title": words.FAULT_SHEET.in_language(language),
        "old_titles": [words.FAULT_SHEET.ja, words.FAULT_SHEET.en],
        "header": [each.in_language(language) for each in HEADER],
        "rows": [_row(each, language) for each in told],
        "notes": [
            (each.sheet, each.cell, each.sentence.in_language(language))
            for each in told
            if each.sheet and each.cell
        ],
    }
    try:
        return ask_worker(request, content if is_open else b"")
    except WorkerRefused:
        return ask_worker(request, b"")


def _row(fault: CellFault, language: str) -> list[str]:
    sentence = fault.sentence.in_language(language)
    return [fault.sheet, fault.cell, fault.header, fault.value, sentence]
