"""Invented people and universities for tests of accounts: made quickly, with a known password.

Nothing is asserted here.
"""

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
    """Send the sign-in form, as its page does."""
    return client.post("/account/login/", {"login": email, "password": password, **more})


def author(role: str = "operator") -> Author:
    return Author("test", role, timezone.now())
