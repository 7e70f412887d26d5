"""How far a thread is, and what a person may do at it.

Whether an answer is taken the services decide.
"""

from universities.desks import Desk
from universities.pages.findings.boxes import ANSWERS, JUDGE
from universities.pages.findings.words import ANSWERED, INFORMATION, OPEN, REFUSED, TAKEN
from universities.submissions.checking import Thread
from universities.submissions.workflow import ANALYST, SUBMITTED

JUDGING = ("acceptance", "refusal")


def describe_state(thread: Thread, language: str) -> str:
    """Return in a word whether the finding is open, answered, taken or refused."""
    verdicts = [each.kind for each in thread.said if each.kind in JUDGING]
    if thread.finding.level == "note":
        word = INFORMATION
    elif not thread.is_settled:
        word = REFUSED if verdicts[-1:] == ["refusal"] else OPEN
    else:
        word = TAKEN if verdicts[-1:] == ["acceptance"] else ANSWERED
    return word.in_language(language)


def kind_of(desk: Desk, thread: Thread) -> str:
    """Return what the person may do at the thread: explain, confirm, judge, or nothing."""
    if desk.role == ANALYST:
        is_answered = any(each.role != ANALYST for each in thread.said)
        return JUDGE if desk.status == SUBMITTED and is_answered else ""
    return ANSWERS[thread.finding.level] if desk.may_write else ""
