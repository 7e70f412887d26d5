"""The boxes in which a finding is answered; all of a page are one form, so that none is lost.

What was typed is laid out again as it was; whether an answer is taken the services decide.
"""

from dataclasses import dataclass

from universities.pages.findings.box_names import (
    NEW,
    OFFERED,
    OUTDATED,
    VERDICT,
    name_of_text,
    name_of_tick,
)
from universities.pages.findings.typed import Typing
from universities.submissions.checking import Thread

# Which answers the university may give to a finding of which level.
ANSWERS = {"error": "", "explain": "explain", "confirm": "confirm", "note": ""}
JUDGE = "judge"


@dataclass(frozen=True, slots=True)
class Box:
    """One box: `name` of its text, `tick` that it may be published, `was` before anybody typed."""

    key: str
    name: str
    tick: str
    was: str
    text: str
    is_ticked: bool
    is_open: bool
    problem: str

    @property
    def holds_typing(self) -> bool:
        """Say whether there is something in it that nobody saved."""
        return bool(self.text) and self.text != self.was


def build_boxes(thread: Thread, kind: str, typing: Typing) -> tuple[Box, ...]:
    """Return the boxes of a finding. `kind`: explain, confirm or judge; nothing has no box."""
    if not kind:
        return ()
    if kind == JUDGE:
        return (_box(thread, VERDICT, "", typing, is_open=True),)
    offered = thread.offered.text if thread.offered else ""
    outdated = thread.outdated.text if thread.outdated else ""
    asked = kind == "explain" and not thread.is_settled and not outdated
    boxes = [
        (OFFERED, offered, False),
        (OUTDATED, outdated, True),
        (NEW, "", asked),
    ]
    return tuple(
        _box(thread, key, was, typing, is_open=is_open)
        for key, was, is_open in boxes
        if was or key == NEW
    )


def _box(thread: Thread, key: str, was: str, typing: Typing, *, is_open: bool) -> Box:
    name, tick = (each(key, *thread.finding.key) for each in (name_of_text, name_of_tick))
    text, problem = typing.texts.get(name, was), typing.problems.get(name, "")
    return Box(
        key=key,
        name=name,
        tick=tick,
        was=was,
        text=text,
        is_ticked=tick in typing.ticked,
        is_open=is_open or text != was or bool(problem),
        problem=problem,
    )
