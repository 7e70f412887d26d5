"""The pages of issuing: parse, ask once, render.

The record is the universities' and the ministry's; batches are for the ministry's analysts.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from indicators.templatetags.figures import active_language
from reports.issuing.batches import find_batch
from reports.issuing.doors import at_batches, at_draft, at_issues
from reports.issuing.draft import answer_draft, build_draft, show_draft
from reports.issuing.forms import BatchForm
from reports.issuing.letters import prepare_telling
from reports.issuing.mailing import send_typed
from reports.issuing.pages.batch import build_batch_page, describe_progress
from reports.issuing.pages.batches import build_batches_page
from reports.issuing.pages.draft import build_draft_page
from reports.issuing.pages.issued import build_issued_page
from reports.issuing.pages.mail import build_mail_page
from reports.issuing.requests import Done, begin_typed, decide
from reports.issuing.sending import send_csv, send_kept, send_zip
from reports.pages import read_format
from universities.access import audience_for
from universities.desks import Desk
from universities.requests.rounds import analyst

pages = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@at_issues
def issued(request: HttpRequest) -> HttpResponse:
    """Show what was issued, or hand the list out."""
    reader = audience_for(request.user)
    if request.GET.get("form") == "csv":
        return send_csv(reader, request.GET)
    page = build_issued_page(reader, request.GET, language=active_language())
    return render(request, "reports/issuing/issued.html", {"page": page})


@require_safe
@at_issues
def issued_file(request: HttpRequest, issue: int) -> HttpResponse:
    """Hand out a kept file."""
    return send_kept(request, issue)


@pages
@at_batches
def batches(request: HttpRequest) -> HttpResponse:
    """Show the batches; a POST begins the next one."""
    now, form, done = timezone.now(), None, Done()
    if request.method == "POST":
        form = BatchForm(request.POST)
        done = begin_typed(form, author=analyst(request.user, now))
        if done.number:
            return redirect("reports:batch", done.number)
    page = build_batches_page(form, now, problem=done.problem, language=active_language())
    return render(request, "reports/issuing/batches.html", {"page": page}, status=done.status)


@pages
@at_batches
def batch(request: HttpRequest, batch: int) -> HttpResponse:
    """Show how far a batch is; a POST cancels it or goes on with it."""
    now, found, done = timezone.now(), find_batch(batch), Done()
    if request.method == "POST":
        typed = request.POST.get("step", ""), request.POST.get("report", "")
        done = decide(found.pk, *typed, author=analyst(request.user, now))
        if not done.problem:
            return redirect("reports:batch", batch)
    reader, language = audience_for(request.user), active_language()
    page = build_batch_page(found, reader, now, problem=done.problem, language=language)
    return render(request, "reports/issuing/batch.html", {"page": page}, status=done.status)


@require_safe
@at_batches
def batch_progress(request: HttpRequest, batch: int) -> HttpResponse:
    """Say how far a batch is, as JSON."""
    return JsonResponse(describe_progress(find_batch(batch), timezone.now()))


@require_safe
@at_batches
def batch_zip(request: HttpRequest, batch: int) -> HttpResponse:
    """Hand out the batch as one ZIP; what is missing is made while it is sent."""
    return send_zip(request, find_batch(batch))


@pages
@at_batches
def batch_mail(request: HttpRequest, batch: int) -> HttpResponse:
    """Show who would be told of the reports, and how; a POST sends the mails."""
    now, found, problem = timezone.now(), find_batch(batch), ""
    telling = prepare_telling(found, site=request.build_absolute_uri, now=now)
    if request.method == "POST":
        again, author = "again" in request.POST, analyst(request.user, now)
        is_sent, said = send_typed(telling, again=again, author=author)
        if is_sent:
            messages.info(request, said)
            return redirect("reports:batch", batch)
        problem = said
    page = build_mail_page(telling, problem=problem, language=active_language())
    status = 409 if problem else 200
    return render(request, "reports/issuing/mail.html", {"page": page}, status=status)


@require_safe
@at_draft
def draft_report(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show the report of a draft to its own people, or give it as a file."""
    file_format = read_format(request.GET)
    content = build_draft(desk, language=active_language())
    if file_format != "html":
        return answer_draft(content, file_format)
    page = build_draft_page(desk, content)
    return render(request, "reports/issuing/draft.html", page | {"body": show_draft(content)})
