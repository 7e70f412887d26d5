"""Which statuses may be reminded, as boxes to tick and as they were ticked.

Whom that concerns is read elsewhere.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils.translation import gettext as _

from universities.submissions.workflow import IN_PROGRESS, NOT_STARTED, RETURNED, STATUS_LABELS

# Whoever has submitted waits for the ministry: there is nothing to remind of.
REMINDABLE = (NOT_STARTED, IN_PROGRESS, RETURNED)
# After the deadline nobody can begin any more.
REMINDABLE_LATE = (IN_PROGRESS, RETURNED)


@dataclass(frozen=True, slots=True)
class StatusBox:
    """One status to tick."""

    code: str
    label: str
    count: int
    is_ticked: bool


def read_statuses(given: QueryDict) -> tuple[str, ...] | None:
    """Return the ticked statuses, or None where nothing was chosen yet. Raises: BadRequest."""
    if "chosen" not in given:
        return None
    ticked = given.getlist("status")
    if not set(ticked) <= set(REMINDABLE):
        raise BadRequest(
            _("督促する状態は%(allowed)sから選んでください。") % {"allowed": ", ".join(REMINDABLE)}
        )
    return tuple(status for status in REMINDABLE if status in ticked)


def list_boxes(
    totals: Mapping[str, int], ticked: Collection[str], language: str
) -> list[StatusBox]:
    """Return every status that may be reminded, with its count."""
    return [
        StatusBox(code, STATUS_LABELS[code].in_language(language), totals[code], code in ticked)
        for code in REMINDABLE
    ]
