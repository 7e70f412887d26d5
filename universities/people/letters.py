"""The mail of an invitation, Japanese and English in one text, with a link good for once.

Only writing and sending live here; who is invited was decided before.
"""

from collections.abc import Callable

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from universities.people.words import ROLE_NAMES, name_of_university
from universities.submissions.services.inviting import Invitation

SUBJECT = "産学連携KPIダッシュボードへの招待 / Invitation to the KPI dashboard"


def letter_sender(site: Callable[[str], str], *, invited_by: str) -> Callable[[Invitation], None]:
    """Return what sends an invitation; `site` makes a whole address of a path."""

    def send(invitation: Invitation) -> None:
        body = render_to_string(
            "universities/people/invitation.txt",
            {
                "invited_by": invited_by,
                "role": ROLE_NAMES[invitation.role],
                "place": name_of_university(invitation.university),
                "link": find_link(invitation, site) if invitation.is_new else "",
                "sign_in": site(_path("account_login")),
                "reset": site(_path("account_reset_password")),
            },
        )
        send_mail(SUBJECT, body, None, [invitation.user.email])

    return send


def find_link(invitation: Invitation, site: Callable[[str], str]) -> str:
    """Return the address at which the person sets the first password, once."""
    key = default_token_generator.make_token(invitation.user)
    uid = user_pk_to_url_str(invitation.user)
    return site(_path("account_reset_password_from_key", uidb36=uid, key=key))


def _path(name: str, **parts: str) -> str:
    # Both languages stand in one mail; its links lead to the Japanese pages, which lead on.
    with override("ja"):
        return reverse(name, kwargs=parts or None)
