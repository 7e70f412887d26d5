"""People of universities that the demo or a small release has, signed in.

Nothing is asserted here.
"""

from django.test import Client

from tests.people import make_person
from universities.models import Membership, University


def read_as(*universities: str, role: str = "viewer") -> Client:
    """Return the client of somebody who serves those universities."""
    person = make_person(f"{role}-{'-'.join(universities)}@people.example".lower())
    for code in universities:
        place, _ = University.objects.get_or_create(
            code=code, defaults={"name_ja": f"{code}大学", "kind": "national"}
        )
        Membership.objects.create(user=person, role=role, university=place)
    client = Client()
    client.force_login(person)
    return client
