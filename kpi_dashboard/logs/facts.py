"""Which facts a line of the log may hold, and what each must look like.

Pure: whatever is not in this table, or does not look like it, is never written.
"""

import re
from collections.abc import Mapping
from typing import Any

CODE = re.compile(r"[0-9A-Za-z_.-]{1,40}")
WORD = re.compile(r"[a-z0-9_]{1,40}")
VIEW = re.compile(r"[0-9A-Za-z_:.-]{1,80}")
TOKEN = re.compile(r"kpi_[0-9a-f]{8}")
METHOD = re.compile(r"[A-Z]{1,10}")
# Numbers of rows and of HTTP; a figure has no name here.
NUMBER = int

ALLOWED: dict[str, Any] = {
    "id": WORD,
    "user": NUMBER,
    "university": CODE,
    "view": VIEW,
    "method": METHOD,
    "status": NUMBER,
    "ms": NUMBER,
    "token": TOKEN,
    "subject": NUMBER,
    "submission": NUMBER,
    "release": NUMBER,
    "candidate": NUMBER,
    "file": WORD,
    "reason": WORD,
}


def keep_allowed(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return those facts that a line may hold, in the order of the table; the rest is dropped."""
    return {
        name: facts[name]
        for name, rule in ALLOWED.items()
        if name in facts and _fits(facts[name], rule)
    }


def is_event(name: object) -> bool:
    """Say whether it is the name of an event."""
    return isinstance(name, str) and WORD.fullmatch(name) is not None


def _fits(value: Any, rule: Any) -> bool:
    if rule is NUMBER:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str) and rule.fullmatch(value) is not None
