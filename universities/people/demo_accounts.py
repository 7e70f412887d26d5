"""Writes the invented people of the demo, and never into an installation with real universities.

Who they are stands in universities.demo.accounts.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import PBKDF2PasswordHasher, check_password
from django.db import transaction
from django.utils.translation import gettext as _

from universities.demo.accounts import DEMO_ACCOUNTS, DemoAccount, make_password
from universities.models import University
from universities.submissions.events import Author
from universities.submissions.services.people import grant
from universities.submissions.services.permitting import allow_identifying

# The password is 99 random bits: no slow hashing is needed to protect it, and `make run` starts
# at once. Django hashes it anew, slowly, when the person first signs in.
FEW_ITERATIONS = 1000


class NotADemo(RuntimeError):
    """The installation holds real universities, or none: invented people have no place in it."""


def is_demo_site() -> bool:
    """Say whether there are universities and every one of them is invented."""
    rows = University.objects.values_list("is_invented", flat=True).distinct()
    return set(rows) == {True}


@transaction.atomic
def create_demo_accounts(*, secret: str, author: Author) -> list[tuple[DemoAccount, str]]:
    """Create or restore every demo account; return each with its password.

    Raises: NotADemo.
    """
    if not is_demo_site():
        raise NotADemo(
            _(
                "デモの利用者は、大学がすべて架空のときだけ作れます。"
                "ここには実在の大学があるか、大学がまだありません。"
                "招待には invite を使ってください。"
            )
        )
    return [(account, _restore(account, secret, author)) for account in DEMO_ACCOUNTS]


def _restore(account: DemoAccount, secret: str, author: Author) -> str:
    password = make_password(account.email, secret=secret)
    user, is_new = get_user_model().objects.get_or_create(
        username=account.email, defaults={"email": account.email}
    )
    user.email, user.first_name, user.is_active = account.email, account.name, True
    if is_new or not check_password(password, user.password):
        user.password = _hash(password)
    user.save()
    _restore_roles(user, account, author)
    return password


def _restore_roles(user: Any, account: DemoAccount, author: Author) -> None:
    places: list[University | None] = list(University.objects.filter(code__in=account.universities))
    for place in places or [None]:
        held = grant(user, account.role, place, author=author)
        if account.may_identify:
            allow_identifying(held.pk, author=author)


def _hash(password: str) -> str:
    hasher = PBKDF2PasswordHasher()
    return hasher.encode(password, hasher.salt(), iterations=FEW_ITERATIONS)
