"""The door of the rounds' pages: analysts only, and a sentence where there is no such round.

What the pages show is not known here.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from indicators.templatetags.figures import active_language
from universities.boards.rounds import NoRound
from universities.doors.desks import at_ministry
from universities.pages.rounds.asked import NoYear

View = Callable[..., HttpResponse]


def at_round(view: View) -> View:
    """Let analysts in; a round or year that does not exist is answered in words."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except NoRound:
            raise Http404(_("この年度の調査はありません。調査の一覧から選んでください。")) from None
        except NoYear as wrong:
            raise Http404(wrong.sentence.in_language(active_language())) from None

    return at_ministry(answer)
