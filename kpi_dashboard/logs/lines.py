"""How a line of the log is written: JSON, out of allowed facts and places in the code.

The words of an exception and of any library are dropped: they may repeat what was typed. What
remains is the kind of the exception and where it was raised.
"""

import json
import logging
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from kpi_dashboard.log_setup import NOTES
from kpi_dashboard.logs.facts import is_event, keep_allowed
from kpi_dashboard.logs.requests import current, describe_request

PROJECT = Path(__file__).resolve().parents[2]
LIBRARIES = "site-packages/"
MOST_FRAMES, MOST_CAUSES = 40, 5


class JsonLines(logging.Formatter):
    """Writes a record as one line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without the record's own words unless they are an event's name."""
        is_note = record.name == NOTES and is_event(record.msg)
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.msg if is_note else "log",
            **keep_allowed(_facts_of(record)),
        }
        if not is_note:
            line |= {"logger": record.name, "place": name_place(record.pathname, record.lineno)}
        if record.exc_info and record.exc_info[1]:
            line["faults"] = list(describe_faults(record.exc_info[1]))
        return json.dumps(line, ensure_ascii=True)


def describe_faults(fault: BaseException | None) -> Iterator[dict[str, Any]]:
    """Return an exception and what caused it: kind and places, never words and never values."""
    for _ in range(MOST_CAUSES):
        if fault is None:
            return
        kind = type(fault)
        yield {
            "kind": f"{kind.__module__}.{kind.__qualname__}",
            "places": _places_of(fault.__traceback__),
        }
        fault = fault.__cause__ or fault.__context__


def name_place(path: str, number: int) -> str:
    """Return file and line, without where on the machine the program lies."""
    if path.startswith(str(PROJECT)):
        path = path.removeprefix(f"{PROJECT}/")
    return f"{path.rpartition(LIBRARIES)[2]}:{number}"


def _facts_of(record: logging.LogRecord) -> dict[str, Any]:
    request = getattr(record, "about", None) or current.get()
    known = describe_request(request) if request is not None else {}
    return known | getattr(record, "facts", {})


def _places_of(raised: TracebackType | None) -> list[str]:
    places = [
        f"{name_place(frame.f_code.co_filename, number)} {frame.f_code.co_name}"
        for frame, number in traceback.walk_tb(raised)
    ]
    return places[-MOST_FRAMES:]
