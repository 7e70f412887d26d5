"""The pages of entering figures: read the request, ask once, render.

Who may come in doorstep.py says; what is typed typed.py reads and saves.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.doors.desks import at_desk, for_members
from universities.pages.entry.asked import NoSuchSection, find_section_of, list_sections
from universities.pages.entry.overview import build_overview_page
from universities.pages.entry.section import build_section_page
from universities.pages.place import address_of
from universities.requests.fragments import answer_parts
from universities.requests.reading import read_text
from universities.requests.saving import answer_save
from universities.requests.typed import save_blanks, save_section
from universities.submissions.services.memos import write_memo

reading_and_writing = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@for_members
def overview(request: HttpRequest) -> HttpResponse:
    """Show the submissions of the person's universities."""
    page = build_overview_page(request.user, now=timezone.now(), language=active_language())
    context = {"page": page, "is_invented": page.is_invented}
    return render(request, "universities/overview.html", context)


@require_safe
@at_desk
def desk(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Go to the first section."""
    first = list_sections(desk.fiscal_year)[0]
    return redirect(address_of(desk, "section", first.section.code))


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def section(request: HttpRequest, desk: Desk, section: str) -> HttpResponse:
    """Show one section's fields, or save them."""
    now = timezone.now()
    try:
        if request.method == "POST":
            done = save_section(desk, section, request.POST, at=now)
            return answer_save(request, desk, section, done, at=now)
        page = build_section_page(desk, section, now=now, language=active_language())
    except NoSuchSection:
        raise Http404(_("この年度の調査に、この区分はありません。")) from None
    context = {"page": page, "is_invented": desk.is_invented, "is_practice": desk.is_practice}
    return render(request, "universities/section.html", context)


@require_safe
@at_desk
def section_parts(request: HttpRequest, desk: Desk, section: str) -> HttpResponse:
    """Give the page's script the pieces that follow from the figures."""
    try:
        return answer_parts(request, desk, section, timezone.now())
    except NoSuchSection:
        raise Http404(_("この年度の調査に、この区分はありません。")) from None


@reading_and_writing
@at_desk
def answer_blanks(request: HttpRequest, desk: Desk, section: str) -> HttpResponse:
    """Save the fields, and answer the blank ones as not applicable; a GET leads to the section."""
    if request.method != "POST":
        return redirect(address_of(desk, "section", section))
    now = timezone.now()
    try:
        done = save_blanks(desk, section, request.POST, at=now)
    except NoSuchSection:
        raise Http404(_("この年度の調査に、この区分はありません。")) from None
    return answer_save(request, desk, section, done, at=now)


@reading_and_writing
@at_desk
def memo(request: HttpRequest, desk: Desk, item: str) -> HttpResponse:
    """Write the memo about one item, also while the figures are locked; a GET leads to it."""
    try:
        section = find_section_of(item, desk.fiscal_year)
    except NoSuchSection:
        raise Http404(_("この年度の調査に、この項目はありません。")) from None
    if request.method == "POST":
        author = desk.author(timezone.now())
        write_memo(desk.university, item, read_text(request, "text"), author=author)
    return redirect(f"{address_of(desk, 'section', section)}#item-{item}")
