"""What an analyst wrote before something was missing.

Reading it from a form is requests/judging.py's work.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Typed:
    """What the analyst wrote before something stood in the way; nothing of it is lost.

    `status`: that of the page in HTTP.
    """

    problem: str = ""
    reason: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)
    status: int = 400
