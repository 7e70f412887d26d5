"""One sheet as its cells: what kind each is, what it holds, its format, and whether it is hidden.

The size that a sheet claims for itself is not read, and nothing is interpreted.
"""

import re
from collections.abc import Sequence
from typing import Any, BinaryIO

from universities.submissions.workbook_worker.budgets import Budget
from universities.submissions.workbook_worker.formats import shows_date
from universities.submissions.workbook_worker.texts import TextCollector, unescape
from universities.submissions.workbook_worker.xml_events import Refused, read_events

MOST_COLUMNS = 64
_KINDS = {"n": "number", "s": "text", "str": "text", "inlineStr": "text", "b": "boolean"}
_KINDS |= {"e": "error", "d": "date"}
_REFERENCE = re.compile("([A-Z]{1,3})([0-9]{1,7})")


def place_of(reference: str) -> tuple[int, int]:
    """Return the row and the column of C7, both counted from 1."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise Refused("broken")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


class SheetReader:
    """Reads one sheet as its events go by; `rows` holds what was found."""

    def __init__(self, texts: Sequence[str], formats: Sequence[str], budget: Budget) -> None:
        self.rows: list[dict[str, Any]] = []
        self.merged: list[str] = []
        self._texts, self._formats, self._budget = texts, formats, budget
        self._row, self._hidden, self._column = 0, False, 0
        self._cell: dict[str, str] = {}
        self._value: list[str] | None = None
        self._is_formula = False
        self._inline = TextCollector()

    def read(self, file: BinaryIO) -> None:
        """Read the whole sheet."""
        read_events(file, start=self._start, end=self._end, text=self._text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._hidden = attributes.get("hidden") in ("1", "true")
            self._column = 0
        elif name == "c":
            self._column = place_of(attributes["r"])[1] if "r" in attributes else self._column + 1
            self._cell, self._value, self._is_formula = attributes, None, False
        elif name == "f":
            self._is_formula = True
        elif name == "v":
            self._value = []
        elif name == "mergeCell":
            self._budget.spend_row()
            self.merged.append(attributes["ref"])
        self._inline.start(name)

    def _text(self, text: str) -> None:
        self._inline.text(text)
        if self._value is not None:
            self._value.append(text)

    def _end(self, name: str) -> None:
        self._inline.end(name)
        if name == "c":
            self._take_cell("".join(self._value or ()))
            self._value = None

    def _take_cell(self, value: str) -> None:
        kind = _KINDS.get(self._cell.get("t", "n"), "text")
        style = int(self._cell.get("s", "0"))
        format_code = self._formats[style] if style < len(self._formats) else ""
        if self._cell.get("t") == "s" and value:
            value = self._texts[int(value)]
        elif self._cell.get("t") == "inlineStr":
            value = self._inline.take()
        elif kind == "text":
            value = unescape(value)
        self._inline.take()
        if kind == "number" and shows_date(format_code):
            kind = "date"
        if (value or self._is_formula) and self._column <= MOST_COLUMNS:
            self._keep([self._column, kind, value, self._is_formula, format_code])

    def _keep(self, cell: list[Any]) -> None:
        if not self.rows or self.rows[-1]["row"] != self._row:
            self._budget.spend_row()
            self.rows.append({"row": self._row, "hidden": self._hidden, "cells": []})
        self._budget.spend_text(cell[2])
        self.rows[-1]["cells"].append(cell)
