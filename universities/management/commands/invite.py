"""Invite the first administrator of an installation, or anybody else, from the command line.

The rows are written by the service and the mail by universities.people.letters.
"""

from argparse import ArgumentParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext as _

from universities.models import University
from universities.people.letters import letter_sender
from universities.people.words import ROLE_NAMES
from universities.submissions.events import Author
from universities.submissions.services.inviting import invite
from universities.submissions.services.memberships import MembershipRefused
from universities.submissions.workflow import OPERATOR

# In a mail of two languages.
INVITED_BY = "運用者 (operator)"


class Command(BaseCommand):
    """Give a role to an address and write to it."""

    help = "Invite somebody: gives the role and sends a mail with a link to set a password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whom, to what, and where the site is."""
        parser.add_argument("email")
        parser.add_argument("--name", required=True)
        parser.add_argument("--role", required=True, choices=sorted(ROLE_NAMES))
        parser.add_argument("--university", help="its code; leave it out for the ministry")
        parser.add_argument("--site", required=True, help="address of the site, for the link")

    def handle(self, *args: Any, **options: Any) -> None:
        """Invite, or say why not."""
        site, email = _read_site(options["site"]), _read_email(options["email"])
        send = letter_sender(lambda path: urljoin(site, path), invited_by=INVITED_BY)
        author = Author("invite", OPERATOR, timezone.now())
        place = _find_university(options["university"])
        try:
            invite(email, options["name"], options["role"], place, author=author, send=send)
        except (MembershipRefused, OSError) as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(_("%(email)s を招待しました。") % {"email": email})


def _find_university(code: str | None) -> University | None:
    if code is None:
        return None
    found = University.objects.filter(code=code).first()
    if found is None:
        raise CommandError(_("大学コード %s の大学がありません。コードを確かめてください。") % code)
    return found


def _read_email(text: str) -> str:
    try:
        validate_email(text)
    except ValidationError as error:
        raise CommandError(
            _("メールアドレスとして読めません（%s）。name@example.ac.jp の形で入れてください。")
            % text
        ) from error
    return text


def _read_site(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise CommandError(
            _("--site は http:// か https:// で始まる住所です（%s）。書き直してください。") % text
        )
    return text
