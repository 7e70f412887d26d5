"""Reading the log as an operator would: the lines that requests of a test left.

Nothing is asserted here.
"""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from kpi_dashboard.log_setup import NOTES
from kpi_dashboard.logs.lines import JsonLines
from tests.universities import permission_story as everybody


class Log:
    """What was written since the last look."""

    def __init__(self) -> None:
        self.output = io.StringIO()

    @property
    def text(self) -> str:
        """Return everything as it was written."""
        return self.output.getvalue()

    def lines(self, event: str = "") -> list[dict[str, Any]]:
        """Return the lines, or those of one event."""
        found = [json.loads(line) for line in self.text.splitlines()]
        return [line for line in found if not event or line["event"] == event]

    def forget(self) -> None:
        """Begin anew."""
        self.output.seek(0)
        self.output.truncate()


@pytest.fixture
def log() -> Iterator[Log]:
    """The log of production, and more than that: every library says all it can say."""
    log, root, notes = Log(), logging.getLogger(), logging.getLogger(NOTES)
    handler = logging.StreamHandler(log.output)
    handler.setFormatter(JsonLines())
    loud = [root, logging.getLogger("django"), logging.getLogger("django.request")]
    loud += [logging.getLogger("django.db.backends")]
    levels = [each.level for each in loud]
    for each in loud:
        each.setLevel(logging.DEBUG)
    for each in (root, notes):
        each.addHandler(handler)
    yield log
    for each in (root, notes):
        each.removeHandler(handler)
    for each, level in zip(loud, levels, strict=True):
        each.setLevel(level)


@pytest.fixture
def people(db: None) -> None:
    everybody.make_everybody()
