"""Saying that something happened: a name and facts of the table, for the request at hand.

How a line is written stands in lines.py.
"""

import logging
from typing import Any

from django.http import HttpRequest

from kpi_dashboard.log_setup import NOTES
from kpi_dashboard.logs.facts import ALLOWED, is_event

logger = logging.getLogger(NOTES)


def note(event: str, request: HttpRequest | None = None, **facts: Any) -> None:
    """Write one line about the event. Without a request it is about the one being answered.

    Raises: ValueError for an event or a fact whose name is not one, so that a test finds it.
    """
    unknown = sorted(set(facts) - set(ALLOWED))
    if unknown or not is_event(event):
        raise ValueError(
            f"note: must be an event with facts out of {', '.join(ALLOWED)}, "
            f"got '{event}' with {', '.join(unknown) or 'nothing else'}. Add it to facts.py."
        )
    logger.info(event, extra={"facts": facts, "about": request})
