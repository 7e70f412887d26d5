"""What stood in the boxes when a form was sent, and why a text was not taken.

Reading it from a form is requests/answering.py's work.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Typing:
    """What stood in the boxes when the form was sent: texts by field, and the ticked fields.

    `problems`: why a text was not taken, by its field.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    ticked: frozenset[str] = frozenset()
    problems: Mapping[str, str] = field(default_factory=dict)
