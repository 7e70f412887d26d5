"""Where the log goes: lines of JSON in production, words for whoever develops or runs a command.

What a line may hold stands in kpi_dashboard/logs; only the wiring lives here.
"""

from pathlib import Path
from typing import Any

NOTES = "kpi_dashboard.notes"


def build_logging(*, is_production: bool, level: str, file: Path | None) -> dict[str, Any]:
    """Return Django's LOGGING. `level`: of what libraries say; `file`: instead of standard error.

    Notes (requests, events) are always written in production. Nothing is ever mailed: Django's
    own mail about an error would hold the request and the values of every variable.
    """
    output: dict[str, Any] = {"formatter": "lines" if is_production else "words"}
    if file is None:
        output["class"] = "logging.StreamHandler"
    else:
        output |= {"class": "logging.handlers.WatchedFileHandler", "filename": str(file)}
    notes = {"handlers": ["output"] if is_production else [], "level": "INFO", "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "lines": {"()": "kpi_dashboard.logs.lines.JsonLines"},
            "words": {"format": "%(levelname)s %(name)s: %(message)s"},
        },
        "handlers": {"output": output},
        "root": {"handlers": ["output"], "level": level},
        "loggers": {
            NOTES: notes,
            "django": {"handlers": [], "level": level},
            # Every refused request has a line of its own already.
            "django.request": {"handlers": [], "level": "ERROR"},
        },
    }
