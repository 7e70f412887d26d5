"""The corner of the header: who is signed in, for which university, in which role.

Only words live here; the header lays them out.
"""

from typing import NamedTuple

from django.http import HttpRequest
from django.utils.translation import get_language

from kpi_dashboard.middleware import is_signed_in
from universities.access import Audience, audience_for
from universities.people.rights import rights_of
from universities.people.words import describe_person, describe_place


class Corner(NamedTuple):
    """What stands beside "sign out": the person, where in which role, and the way to people.

    `audience` is what was read of the person's roles, for the rest of the frame.
    """

    person: str
    place: str
    manages_people: bool
    audience: Audience


def build_corner(request: HttpRequest) -> Corner | None:
    """Return the corner of a signed-in person; a visitor has none."""
    if not is_signed_in(request):
        return None
    language, audience = get_language() or "ja", audience_for(request.user)
    return Corner(
        describe_person(request.user),
        describe_place(request.user, language),
        rights_of(audience).may_open,
        audience,
    )
