"""The page of people: who holds which role, and the form to invite; no figure is on it.

Reading for the page lives here; changing anything lives in acts.
"""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from universities.access import audience_for
from universities.models import Membership
from universities.people.choices import find_choices
from universities.people.forms import InvitationForm
from universities.people.rights import Rights, rights_of
from universities.people.words import ROLE_NAMES, describe_person, name_of_university
from universities.submissions.workflow import ANALYST


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One membership in words; `may_revoke`: the reader may take it away.

    `may_identify`: an analyst with the permission; `may_permit`: the reader gives and takes it.
    """

    id: int
    name: str
    email: str
    place: str
    role: str
    state: str
    may_revoke: bool
    may_identify: bool
    may_permit: bool


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """What the page shows; `sees_openings`: the reader reads who opened the identified view."""

    rows: tuple[PersonRow, ...]
    form: InvitationForm
    sees_openings: bool


def rights_or_refuse(user: object) -> Rights:
    """Return the reader's rights. Raises: PermissionDenied if there are none at all."""
    rights = rights_of(audience_for(user))
    if not rights.may_open:
        raise PermissionDenied(
            _(
                "利用者の一覧は、管理者・分析者と学内承認者が開けます。招待は学内承認者に頼んでください。"
            )
        )
    return rights


def open_form(user: object, *, language: str, typed: Any = None) -> InvitationForm:
    """Return the form with the choices open to the reader; `typed`: what was sent, or nothing.

    Raises: PermissionDenied if the reader manages nobody.
    """
    return InvitationForm(typed, choices=find_choices(rights_or_refuse(user), language))


def build_page(user: object, form: InvitationForm, *, language: str) -> PeoplePage:
    """Return the page for the reader. Raises: PermissionDenied if the reader manages nobody."""
    rights = rights_or_refuse(user)
    rows = read_rows(rights, reader=user, language=language)
    return PeoplePage(tuple(rows), form, rights.sees_ministry)


def read_rows(rights: Rights, *, reader: object, language: str) -> list[PersonRow]:
    """Return the memberships that the reader sees, the ministry first, then by university."""
    rows = Membership.objects.select_related("user", "university").order_by(
        "university__code", "role", "user__username"
    )
    if rights.universities is not None:
        rows = rows.filter(university__code__in=rights.universities)
    if not rights.sees_ministry:
        rows = rows.filter(university__isnull=False)
    return [describe_row(row, rights, reader=reader, language=language) for row in rows]


def describe_row(row: Membership, rights: Rights, *, reader: object, language: str) -> PersonRow:
    """Return one membership in words."""
    code = row.university.code if row.university else None
    may_change = rights.may_give(row.role, code) and row.user != reader
    return PersonRow(
        id=row.pk,
        name=describe_person(row.user),
        email=row.user.email,
        place=name_of_university(row.university).in_language(language),
        role=ROLE_NAMES[row.role].in_language(language),
        state=_describe_state(row),
        may_revoke=may_change,
        may_identify=row.may_identify,
        may_permit=may_change and row.role == ANALYST,
    )


def _describe_state(row: Membership) -> str:
    if not row.user.is_active:
        return _("停止中")
    return _("利用中") if row.user.has_usable_password() else _("招待中")
