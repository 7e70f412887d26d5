"""The state of a round in words.

The steps between the states are the services' work.
"""

from indicators.text import LocalizedText
from universities.boards.model.round import RoundRow
from universities.models import Round

STATES = {
    Round.State.PLANNED: LocalizedText("予定", "Planned"),
    Round.State.OPEN: LocalizedText("受付中", "Open"),
    Round.State.CLOSED: LocalizedText("締切", "Closed"),
}


def describe_state(round_: RoundRow, language: str) -> str:
    """Return the state in words."""
    return STATES[Round.State(round_.state)].in_language(language)
