"""The page before practising: what it is, and whether there is an attempt already.

Nothing is laid down here; that is practising.py's work.
"""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.access import audience_for
from universities.desks import WRITERS, Desk, list_desks
from universities.models import University
from universities.people.words import name_of_university
from universities.requests.practising import find_practice_year

TITLE = LocalizedText("{year}調査の練習", "Practise the {year} survey")


@dataclass(frozen=True, slots=True)
class PracticePage:
    """The page in one language; `attempt` leads to the attempt that exists, if any."""

    title: str
    name: str
    attempt: str

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need: practice is always invented."""
        return {"page": self, "is_invented": True, "is_practice": True}


def build_practice_page(user: object, university: str, *, language: str) -> PracticePage:
    """Return the page for a person who enters figures of that university.

    Raises: Http404 for anybody else's university; PermissionDenied for a role that only reads;
    RoundError before the first round.
    """
    role = audience_for(user).roles.get(university, "")
    place = University.objects.filter(code=university).first() if role else None
    if place is None:
        raise Http404(_("この大学の練習はありません。アドレスを確かめてください。"))
    if role not in WRITERS:
        raise PermissionDenied(_("練習できるのは、その大学の入力担当と学内承認者だけです。"))
    year = find_practice_year()
    words = format_fiscal_year(year, language)
    return PracticePage(
        title=TITLE.fill(year=words).in_language(language),
        name=name_of_university(place).in_language(language),
        attempt=_find_attempt(list_desks(user), university, year),
    )


def _find_attempt(desks: list[Desk], university: str, fiscal_year: int) -> str:
    wanted = (university, fiscal_year, True)
    found = [
        each for each in desks if (each.university, each.fiscal_year, each.is_practice) == wanted
    ]
    return reverse("universities:desk", args=[found[0].round, university]) if found else ""
