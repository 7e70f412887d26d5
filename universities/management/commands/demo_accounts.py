"""Create the demo's people, one for every role, and print how they sign in.

Writing lives in universities.people.demo_accounts; a real installation is refused there.
"""

from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from rich import box
from rich.console import Console
from rich.table import Table

from universities.demo.accounts import DemoAccount
from universities.models import University
from universities.people.demo_accounts import NotADemo, create_demo_accounts
from universities.people.words import ROLE_NAMES
from universities.submissions.events import Author
from universities.submissions.workflow import OPERATOR

WIDEST = 110


class Command(BaseCommand):
    """Create or restore the accounts; running it again changes nothing."""

    help = "Create the demo's people, one for every role, and print their passwords."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the accounts and print the table."""
        author = Author("demo_accounts", OPERATOR, timezone.now())
        try:
            accounts = create_demo_accounts(secret=settings.SECRET_KEY, author=author)
        except NotADemo as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(_draw(_build_table(accounts)))


def _draw(table: Table) -> str:
    drawing = StringIO()
    Console(file=drawing, width=WIDEST).print(table)
    return drawing.getvalue()


def _build_table(accounts: list[tuple[DemoAccount, str]]) -> Table:
    table = Table(title=_("デモの利用者（すべて架空）"), title_justify="left", box=box.SIMPLE)
    for header in (_("役割"), _("大学"), _("メールアドレス"), _("パスワード")):
        table.add_column(header, no_wrap=True)
    names = dict(University.objects.values_list("code", "name_ja"))
    for account, password in accounts:
        role = ROLE_NAMES[account.role].in_language(get_language() or "ja")
        places = [f"{names[code]} {code}" for code in account.universities]
        table.add_row(role, "\n".join(places) or _("府省"), account.email, password)
    return table
