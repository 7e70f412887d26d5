"""The door of collecting: who is let in, and how a refusal is answered without losing typed text.

Used by every view of this room; what a page shows and which right a step needs is not said here.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from universities.access import audience_for, remember_audience
from universities.desks import NoDesk, open_desk
from universities.doors.kept import answer_refusal, is_reading
from universities.doors.refusals import REFUSED, describe_refusal

View = Callable[..., HttpResponse]


def for_members(view: View) -> View:
    """Let only signed-in people in, and answer what the services refuse in words."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if not request.user.is_authenticated:
                return _ask_to_sign_in(request)
            remember_audience(request.user)
            return view(request, *args, **kwargs)
        except NoDesk:
            raise Http404(_("この調査の提出はありません。アドレスを確かめてください。")) from None
        except REFUSED as refused:
            return answer_refusal(request, *describe_refusal(refused))
        except OperationalError:
            return answer_refusal(request, describe_busy(request), 503)

    # What was typed here may be shown again when the form could not be confirmed (errors.py).
    answer.keeps_typing = True  # type: ignore[attr-defined]
    return answer


def at_desk(view: View) -> View:
    """Give the view the person's desk at the submission that the address names.

    Without one the page does not exist, whether or not the submission does.
    """

    @wraps(view)
    def seated(
        request: HttpRequest, *, round_code: str, university: str, **kwargs: Any
    ) -> HttpResponse:
        desk = open_desk(request.user, round_code=round_code, university=university)
        return view(request, desk, **kwargs)

    return for_members(seated)


def at_ministry(view: View) -> View:
    """Let only the ministry's analysts in; an administrator manages people and sees no figures."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not audience_for(request.user).is_analyst:
            raise PermissionDenied(_("このページは、調査を担当する分析者だけが使えます。"))
        return view(request, *args, **kwargs)

    return for_members(answer)


def _ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    if is_reading(request):
        return redirect_to_login(request.get_full_path())
    said = _(
        "サインインの有効期限が切れたため、まだ保存していません。入力した内容はこのページに残っています。"
        "別のタブでサインインしてから、もう一度送ってください。"
    )
    return answer_refusal(request, said, 401)


def describe_busy(request: HttpRequest) -> str:
    """Return what to say while the database takes nothing, to who saves and to who only reads."""
    if is_reading(request):
        return _(
            "データベースが混み合っているため、このページを表示できません。少し待って、もう一度開いてください。"
        )
    return _(
        "データベースが混み合っているため、まだ保存していません。少し待って、もう一度送ってください。"
    )
