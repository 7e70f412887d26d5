"""What may be chosen when inviting: the roles and the places open to the reader.

Only lists for the form live here; the refusal of anything else is in acts.
"""

from typing import NamedTuple

from universities.models import University
from universities.people.rights import Rights
from universities.people.words import MINISTRY, ROLE_NAMES, name_of_university
from universities.submissions.workflow import MINISTRY_ROLES


class Choice(NamedTuple):
    """One option of a list."""

    value: str
    label: str


class Choices(NamedTuple):
    """The options of the invitation form."""

    roles: tuple[Choice, ...]
    universities: tuple[Choice, ...]


def find_choices(rights: Rights, language: str) -> Choices:
    """Return what the reader may choose from, universities in the order of their codes."""
    codes = (*rights.roles, *(MINISTRY_ROLES if rights.sees_ministry else ()))
    rows = University.objects.filter(closed_on=None)
    if rights.universities is not None:
        rows = rows.filter(code__in=rights.universities)
    places = [Choice(row.code, name_of_university(row).in_language(language)) for row in rows]
    if rights.sees_ministry:
        places.append(Choice("", MINISTRY.in_language(language)))
    roles = [Choice(code, ROLE_NAMES[code].in_language(language)) for code in codes]
    return Choices(tuple(roles), tuple(places))
