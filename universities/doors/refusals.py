"""What the services refuse, as a sentence and a status of HTTP.

Only the table lives here; the page that shows the sentence is kept.py's.
"""

from typing import Any

from django.utils.translation import gettext as _

from indicators.templatetags.figures import active_language
from universities.submissions.services.answers import EmptyRemarkError
from universities.submissions.services.locking import LockedError, StaleError
from universities.submissions.services.rounds import RoundError
from universities.submissions.services.steps import NotReadyError
from universities.submissions.services.uploads import UploadClosedError
from universities.submissions.workflow import WorkflowError

# All of them but the last carry their sentence in both languages.
STATUSES: dict[type[Exception], int] = {
    LockedError: 409,
    StaleError: 409,
    NotReadyError: 409,
    UploadClosedError: 409,
    RoundError: 400,
    EmptyRemarkError: 400,
    WorkflowError: 403,
}


REFUSED = tuple(STATUSES)


def describe_refusal(refused: Any) -> tuple[str, int]:
    """Return the sentence in the reader's language, and the status."""
    status = next(code for kind, code in STATUSES.items() if isinstance(refused, kind))
    if hasattr(refused, "sentence"):
        return refused.sentence.in_language(active_language()), status
    return _("いまの状態とあなたの役割では、この操作はできません。何も変えていません。"), status
