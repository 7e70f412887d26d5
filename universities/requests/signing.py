"""Signing: what the approver has read is what is sealed.

What stands in the way of it the checks and the workflow say.
"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _

from universities.desks import Desk
from universities.pages.signing.reading import read_signing
from universities.requests.reading import read_number
from universities.submissions.services.locking import StaleError, hold
from universities.submissions.services.steps import submit
from universities.submissions.signing import seen_digest


def check_is_own(desk: Desk) -> None:
    """Raise PermissionDenied unless the submission is the person's own university's."""
    if not desk.is_own:
        raise PermissionDenied(
            _("署名して提出するのは大学です。分析者は提出された内容を見てください。")
        )


@transaction.atomic
def sign_submission(request: HttpRequest, desk: Desk, at: datetime) -> None:
    """Seal what the approver has read. Raises: StaleError if it changed since; else as submit."""
    # Nobody adds a figure or an explanation between what is compared here and the seal.
    hold(desk.submission)
    signing = read_signing(desk)
    version = read_number(request.POST.get("version", ""), _("版"))
    if desk.may("submit") and request.POST.get("seen") != seen_digest(
        signing.draft, signing.threads
    ):
        raise StaleError
    submit(
        desk.submission,
        read_version=version,
        open_findings=len(signing.open),
        author=desk.author(at),
    )
