"""Invented people and universities for tests of accounts: made quickly, with a known password.

Nothing is asserted here.
"""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from allauth.mfa.utils import decrypt
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from universities.models import Membership, University
from universities.submissions.events import Author

PASSWORD = "four quiet harbour lamps"
ADDRESS = "approver@harbour.example"
NAMES = {
    "H1": ("港湾大学", "Harbour University"),
    "M1": ("山嶺大学", "Mountain University"),
    "S1": ("海峡大学", "Strait University"),
}


def make_university(code: str) -> University:
    name_ja, name_en = NAMES[code]
    return University.objects.get_or_create(
        code=code,
        defaults={"name_ja": name_ja, "name_en": name_en, "kind": "national", "is_invented": True},
    )[0]


def make_person(email: str = ADDRESS, *roles: tuple[str, str | None]) -> User:
    """Return a person with that address, PASSWORD and (role, code of the university) pairs."""
    user = User(username=email, email=email)
    hasher = PBKDF2PasswordHasher()
    user.password = hasher.encode(PASSWORD, hasher.salt(), iterations=1)
    user.save()
    for role, code in roles:
        place = make_university(code) if code else None
        Membership.objects.create(user=user, role=role, university=place)
    return user


def sign_in(client: Client, email: str = ADDRESS, password: str = PASSWORD, **more: str) -> object:
    """Send the sign-in form, as its page does, and the code of the app if one is asked for."""
    answer = client.post("/account/login/", {"login": email, "password": password, **more})
    asked = answer.headers.get("Location", "")
    if not asked.endswith("/mfa/authenticate/"):
        return answer
    # A code is good once: whoever signs in again at once waits for the next, or takes the last.
    for later in (0, 1, -1):
        answer = client.post(asked, {"code": read_code(read_secret(email), later=later)})
        if answer.status_code == 302:
            break
    return answer


def give_second_factor(user: User) -> None:
    """Set up an authenticator app for the person, unless there is one."""
    if not Authenticator.objects.filter(user=user).exists():
        TOTP.activate(user, generate_totp_secret())


def read_secret(email: str = ADDRESS) -> str:
    """Return what the person's app was set up with."""
    held = Authenticator.objects.get(user__email=email, type=Authenticator.Type.TOTP)
    return decrypt(held.data["secret"])


def read_code(secret: str, *, later: int = 0) -> str:
    """Return what the app shows now, or so many half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later))


def author(role: str = "operator") -> Author:
    return Author("test", role, timezone.now())
