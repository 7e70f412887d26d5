"""What an analyst asks of the identified view on a page: open it with a reason, or end it.

The session keeps the mark; what is recorded the services write.
"""

from datetime import datetime

from django.http import HttpRequest

from indicators.templatetags.figures import active_language
from universities.doors.identified import MARK, find_opening
from universities.submissions.events import Author
from universities.submissions.services.identifying import (
    ENDED,
    ReasonRefused,
    close_view,
    open_view,
)
from universities.submissions.workflow import ANALYST


def open_typed(request: HttpRequest, reason: str, *, now: datetime) -> str:
    """Open the view in this session; return why not, if it was not. One that is open stays.

    Raises: WorkflowError.
    """
    if find_opening(request) is not None:
        return ""
    try:
        request.session[MARK] = open_view(request.user, reason, at=now)
    except ReasonRefused as refused:
        return refused.sentence.in_language(active_language())
    return ""


def close_here(request: HttpRequest, *, now: datetime) -> None:
    """End the view in this session; once more is no change."""
    number = request.session.pop(MARK, None)
    if number is not None:
        author = Author(request.user.get_username(), ANALYST, now)
        close_view(number, how=ENDED, author=author)
