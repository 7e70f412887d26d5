"""Whoever lost every factor begins anew by mail; nothing of the old way in is left."""

from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client

from tests.people import ADDRESS, make_person, sign_in

pytestmark = pytest.mark.django_db


def test_factors_sessions_and_password_are_gone(client: Client):
    person = make_person(ADDRESS, ("administrator", None))
    sign_in(client)
    said = StringIO()

    call_command("reset_second_factor", ADDRESS, stdout=said)
    person.refresh_from_db()

    assert ADDRESS in said.getvalue()
    assert not person.has_usable_password()
    assert not Authenticator.objects.filter(user=person).exists()
    assert client.get("/people/")["Location"].startswith("/account/login/")


def test_an_unknown_address_is_named():
    with pytest.raises(CommandError, match="x@y"):
        call_command("reset_second_factor", "x@y.example")
