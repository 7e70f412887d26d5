"""The door of the releases' pages: a sentence where there is no such release or candidate.

Who may prepare one is asked by at_ministry; what the pages show is not known here.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from universities.doors.desks import at_ministry
from universities.releases.candidates import NoCandidate
from universities.releases.reader import UnknownRelease

View = Callable[..., HttpResponse]


def at_releases(view: View) -> View:
    """Let everybody in; a release that does not exist is answered in words."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except UnknownRelease:
            raise Http404(_("その番号の公表はありません。公表の一覧から選んでください。")) from None

    return answer


def at_preparation(view: View) -> View:
    """Let analysts in; a candidate that does not exist is answered in words."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except NoCandidate:
            raise Http404(_("その番号の準備はありません。準備の一覧から選んでください。")) from None

    return at_ministry(answer)
