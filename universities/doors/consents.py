"""The door of a university's consents: its people and the ministry's analysts come in.

Who may say one is asked again where it is written; for others there is no such page.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from indicators.text import LocalizedText
from universities.access import audience_for
from universities.doors.desks import for_members
from universities.models import University
from universities.people.words import name_of_university
from universities.submissions.services.consents import NoSuchItem
from universities.submissions.workflow import APPROVER

View = Callable[..., HttpResponse]


class Seat(NamedTuple):
    """A person's place at the consents of one university."""

    university: str
    name: LocalizedText
    is_invented: bool
    person: str
    role: str

    @property
    def may_consent(self) -> bool:
        """Say whether the person speaks for the university."""
        return self.role == APPROVER


def at_consents(view: View) -> View:
    """Give the view the person's seat at the university that the address names."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, university: str, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, find_seat(request.user, university), *args, **kwargs)
        except NoSuchItem:
            raise Http404(_("その非公開の項目はありません。一覧から選んでください。")) from None

    return for_members(answer)


def at_overview(view: View) -> View:
    """Let in whoever has a seat at some university."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        audience = audience_for(request.user)
        if not (audience.roles or audience.is_analyst):
            raise _nothing()
        return view(request, *args, **kwargs)

    return for_members(answer)


def find_seat(user: Any, university: str) -> Seat:
    """Return the person's seat. Raises: Http404 if there is none, whatever the reason."""
    role = audience_for(user).role_at(university)
    row = University.objects.filter(code=university).first() if role else None
    if row is None:
        raise _nothing()
    return Seat(row.code, name_of_university(row), row.is_invented, user.get_username(), role)


def _nothing() -> Http404:
    return Http404(_("この大学の同意のページはありません。アドレスを確かめてください。"))
