"""The doors of issuing: batches are the ministry's, the record is also the universities'.

What a person may have of a file is said in receiving.py.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from comparisons.refusals import SelectionError
from indicators.templatetags.figures import active_language
from reports.issuing.receiving import NoIssue
from reports.issuing.refusals import NoBatch
from reports.issuing.storing import StoredFileError
from reports.issuing.working import finish_left
from universities.access import audience_for
from universities.desks import Desk, NoDesk
from universities.doors.desks import at_desk, at_ministry, for_members
from universities.provisional.extended import NothingToCompare
from universities.releases.reader import NoRelease

View = Callable[..., HttpResponse]


def at_batches(view: View) -> View:
    """Let analysts in, who find done what is; a batch that does not exist is answered in words."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        finish_left()
        try:
            return view(request, *args, **kwargs)
        except NoBatch:
            raise Http404(
                _("その番号の一括発行はありません。一括発行の一覧から選んでください。")
            ) from None

    return at_ministry(answer)


def at_issues(view: View) -> View:
    """Let people of universities and analysts in; a file that is not theirs does not exist."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        audience = audience_for(request.user)
        if not (audience.roles or audience.is_analyst):
            raise PermissionDenied(
                _("発行の記録は、大学の利用者と、調査を担当する分析者だけが見られます。")
            )
        try:
            return view(request, *args, **kwargs)
        except NoIssue:
            raise Http404(_("その番号の発行の記録はありません。一覧から選んでください。")) from None
        except StoredFileError:
            raise Http404(
                _("このファイルは保管されていません。報告書のページから、同じものを受け取れます。")
            ) from None

    return for_members(answer)


def at_draft(view: View) -> View:
    """Let the university's own people in; what has nothing to stand beside has no draft report."""

    @wraps(view)
    def answer(request: HttpRequest, desk: Desk, *args: Any, **kwargs: Any) -> HttpResponse:
        if not desk.is_own:
            raise NoDesk("A draft report is for the university's own people only.")
        try:
            return view(request, desk, *args, **kwargs)
        except SelectionError as error:
            raise BadRequest(error.sentence.in_language(active_language())) from error
        except (NothingToCompare, NoRelease):
            raise Http404(
                _(
                    "この調査には、暫定の報告書がありません。公表済みの年度は、公表版の報告書をご覧ください。"
                )
            ) from None

    return at_desk(answer)
