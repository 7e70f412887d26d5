"""The pages of rounds: parse, ask once, render.

For the ministry's analysts; what they may do is checked again where it is done.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from indicators.templatetags.figures import active_language
from universities.access import audience_for
from universities.doors.rounds import at_round
from universities.pages.board.files import build_board_file
from universities.pages.board.page import build_board_page
from universities.pages.board.query import read_board_query
from universities.pages.reminders.page import build_remind_page
from universities.pages.reminders.preparing import prepare_reminding
from universities.pages.reminders.statuses import read_statuses
from universities.pages.rounds.asked import build_asked_page
from universities.pages.rounds.forms import DeadlineForm, RoundForm
from universities.pages.rounds.page import build_rounds_page
from universities.requests.reminding import send_prepared
from universities.requests.rounds import analyst, change_typed, describe_change, open_typed

pages = require_http_methods(["GET", "HEAD", "POST"])


@pages
@at_round
def listing(request: HttpRequest) -> HttpResponse:
    """Show the rounds; a POST opens the next one."""
    now, is_sent = timezone.now(), request.method == "POST"
    form = RoundForm(request.POST) if is_sent else None
    if form and open_typed(form, author=analyst(request.user, now)):
        return redirect("universities:board", form.cleaned_data["fiscal_year"])
    page = build_rounds_page(audience_for(request.user), form, now, language=active_language())
    return render(request, "universities/rounds.html", page.context, status=400 if form else 200)


@require_safe
@at_round
def asked(request: HttpRequest, round_code: str) -> HttpResponse:
    """Show what a year's round asks."""
    page = build_asked_page(round_code, language=active_language())
    return render(request, "universities/rounds_asked.html", {"page": page})


@pages
@at_round
def board(request: HttpRequest, round_code: str) -> HttpResponse:
    """Show how far every university is; a POST changes the deadline or closes the round."""
    now, audience = timezone.now(), audience_for(request.user)
    form, step = None, request.POST.get("step", "")
    if request.method == "POST":
        form = DeadlineForm(request.POST)
        if change_typed(audience, round_code, step, form, author=analyst(request.user, now)):
            messages.info(request, describe_change(step))
            return redirect("universities:board", round_code)
    query, words = read_board_query(request.GET), active_language()
    page = build_board_page(audience, round_code, query, now, typed=form, language=words)
    return render(request, "universities/board.html", page.context, status=400 if form else 200)


@require_safe
@at_round
def export(request: HttpRequest, round_code: str, form: str) -> HttpResponse:
    """Hand out the board as a file."""
    query, now = read_board_query(request.GET), timezone.now()
    audience, words = audience_for(request.user), active_language()
    file = build_board_file(audience, round_code, query, form, now, language=words)
    answer = HttpResponse(file.content, content_type=file.content_type)
    answer["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return answer


@pages
@at_round
def remind(request: HttpRequest, round_code: str) -> HttpResponse:
    """Show who would be reminded and how; a POST sends the mails."""
    wishes = request.POST if request.method == "POST" else request.GET
    prepared = prepare_reminding(request, round_code, read_statuses(wishes), timezone.now())
    problem = ""
    if request.method == "POST":
        is_sent, said = send_prepared(prepared, request.POST, request.user)
        if is_sent:
            messages.info(request, said)
            return redirect("universities:board", round_code)
        problem = said
    page = build_remind_page(prepared, problem=problem, language=active_language())
    return render(request, "universities/remind.html", page.context, status=409 if problem else 200)
