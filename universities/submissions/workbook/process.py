"""Handing a file to the worker process, and its answer or the sentence that says why there is none.

Only the process and its limits; what the cells mean is not known here.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from indicators.text import LocalizedText
from universities.submissions.workbook import file_sentences
from universities.submissions.workbook_worker.budgets import MOST_ROWS, MOST_TEXT

WORKER = "universities.submissions.workbook_worker"
ROOT = Path(__file__).resolve().parents[3]
LONGEST_SECONDS = 30
_REFUSALS = {
    "doctype": file_sentences.DOCTYPE,
    "rows": file_sentences.TOO_MUCH.fill(
        what=file_sentences.TOO_MANY_ROWS.fill(most=f"{MOST_ROWS:,}")
    ),
    "text": file_sentences.TOO_MUCH.fill(
        what=file_sentences.TOO_MUCH_TEXT.fill(most=f"{MOST_TEXT:,}")
    ),
}
_STOPPED = file_sentences.TOO_MUCH.fill(what=file_sentences.TOO_LONG_TO_READ)


class WorkerRefused(ValueError):
    """The file could not be read; `sentence` says why."""

    def __init__(self, sentence: LocalizedText) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def read_cells(content: bytes) -> list[dict[str, Any]]:
    """Return the sheets of a workbook with their cells. Raises: WorkerRefused."""
    answer = json.loads(ask_worker({"task": "read"}, content))
    if "refused" in answer:
        raise WorkerRefused(_REFUSALS.get(answer["refused"], file_sentences.BROKEN))
    sheets: list[dict[str, Any]] = answer["sheets"]
    return sheets


def ask_worker(request: Mapping[str, object], content: bytes) -> bytes:
    """Return the worker's answer. Raises: WorkerRefused if it was stopped or gave none."""
    command = [sys.executable, "-s", "-m", WORKER]
    # One thread: the libraries below openpyxl reserve memory for each.
    environment = {"PATH": os.defpath, "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(
            command,
            input=json.dumps(request).encode() + b"\n" + content,
            capture_output=True,
            cwd=ROOT,
            env=environment,
            timeout=LONGEST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise WorkerRefused(_STOPPED) from error
    if done.returncode:
        raise WorkerRefused(_STOPPED)
    return done.stdout
