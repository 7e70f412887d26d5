"""Finds every figure of a page that names its evidence, and calculates it again from an answer.

What does not agree is returned in words: the text or the value.
"""

import re
from fractions import Fraction
from html.parser import HTMLParser
from math import isclose
from typing import Any, NamedTuple

from tests.comparisons.evidence.evaluator import evaluate, find_quarter, write, write_equation

BANDS = {"上位四分の一", "下位四分の一", "中央の半分", "大きい側の四分の一", "小さい側の四分の一"}
BAND_CODES = {
    "上位四分の一": "top_quarter",
    "大きい側の四分の一": "top_quarter",
    "下位四分の一": "bottom_quarter",
    "小さい側の四分の一": "bottom_quarter",
    "中央の半分": "middle_half",
}
NEAR = 1e-9


class Cited(NamedTuple):
    """A figure as it stands in an answer: its text and the query of its evidence."""

    text: str
    query: str


class _Reader(HTMLParser):
    """Collects texts inside elements with data-evidence, and cells that have no such element."""

    def __init__(self) -> None:
        super().__init__()
        self.cited: list[Cited] = []
        self.bare: list[str] = []
        self._query, self._depth, self._text = "", 0, ""
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        found = dict(attrs)
        if tag in ("td", "dd"):
            self._cell = [] if "n" in (found.get("class") or "").split() or tag == "dd" else None
        if self._query:
            self._depth += tag == self._tag
        elif "data-evidence" in found:
            self._query, self._depth, self._text, self._tag = found["data-evidence"], 1, "", tag

    def handle_endtag(self, tag: str) -> None:
        if self._query and tag == self._tag:
            self._depth -= 1
            if not self._depth:
                self.cited.append(Cited(self._text.strip(), self._query))
                self._query = ""
        if tag in ("td", "dd") and self._cell is not None:
            self.bare += [text for text in self._cell if re.search(r"[0-9]", text)]
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._query:
            self._text += data
        elif self._cell is not None:
            self._cell.append(data.strip())


def read_cited(html: str) -> _Reader:
    """Return what an answer cites, and the numbers in its cells that cite nothing."""
    reader = _Reader()
    reader.feed(html)
    return reader


def check_text(text: str, told: Any) -> list[str]:
    """Return what is wrong with the text of a figure as it stands on a page."""
    if text in _readings(told) or _is_finer(text, told):
        return []
    return [f"shows {text!r}, evidence {sorted(_readings(told))}"]


def check(told: Any) -> list[str]:
    """Return what is wrong with a value or what its steps give."""
    steps, rows = told["calculation"], told["rows"]
    if steps is None:
        is_silent = told["reason"] and told["value"] is None
        return [] if is_silent else [f"no steps, but {told['value']} {told['reason']!r}"]
    if told["reason"]:
        return [f"steps {steps}, but {told['reason']!r}"]
    operation = steps["operation"]
    if operation == "protected":
        return [] if rows == [] else [f"protected, but {len(rows)} rows"]
    if operation == "quarter":
        wanted = BAND_CODES[told["shown"]]
        return [] if find_quarter(steps, rows) == wanted else [f"not {wanted}"]
    if operation == "equation":
        written = _write_equation(rows)
        return [] if written == told["shown"] else [f"equation reads {written}"]
    return _check_value(evaluate(steps, rows), told)


def _write_equation(rows: list[Any]) -> str:
    slope, intercept = (
        next(row["value"] for row in rows if row["role"] == role) for role in ("slope", "intercept")
    )
    return write_equation(slope, intercept)


def _check_value(value: Fraction, told: Any) -> list[str]:
    faults = []
    if not isclose(value, told["value"], rel_tol=NEAR, abs_tol=1e-9):
        faults.append(f"value {told['value']!r}, the steps give {float(value)!r}")
    for given in (told["value"], float(value)):
        if write(given, told["rounding"]) != told["shown"]:
            faults.append(f"{given!r} reads {write(given, told['rounding'])}, not {told['shown']}")
    return faults


def _is_finer(text: str, told: Any) -> bool:
    """Say whether a table of data shows the value with more decimals than a page does."""
    value, found = told["value"], re.fullmatch(r"[＋△]?[0-9,]+(?:\.([0-9]+))?", text)
    if value is None or not found:
        return False
    decimals = len(found[1] or "")
    rounding = {**told["rounding"], "times": 1, "decimals": decimals, "sign": ""}
    return text in [write(value, {**rounding, "is_signed": is_signed}) for is_signed in (0, 1)]


def _readings(told: Any) -> set[str]:
    """Return how the figure may stand on a page: alone or with its unit, in either language."""
    found = set()
    for shown, symbol in (
        (told["shown"], told["unit_symbol"]),
        (told["shown_en"], told["unit_symbol_en"]),
    ):
        found |= {shown, f"{shown}{symbol}", f"{shown} {symbol}".strip()}
        if told["figure"] == "difference":
            # Words say which way: 36％上回り.
            bare = shown.lstrip("＋△")
            found |= {bare, f"{bare}{symbol}", f"{bare} {symbol}".strip()}
    return found
