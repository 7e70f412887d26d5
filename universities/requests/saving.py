"""How a save is answered: the next page, the page to merge on, or fragments for the page's script.

What was typed is read and saved by typed.py; nothing is written here.
"""

from dataclasses import replace
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from indicators.catalogue.loader import load_catalogue
from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.doors.kept import is_autosave
from universities.pages.entry.asked import list_sections
from universities.pages.entry.merge import build_merge_page
from universities.pages.place import address_of
from universities.requests.fragments import CONFLICT, answer_script
from universities.requests.typed import SavedSection
from universities.submissions.workflow import IN_PROGRESS


def answer_save(
    request: HttpRequest, desk: Desk, section: str, done: SavedSection, *, at: datetime
) -> HttpResponse:
    """Answer a save: in fragments to the script, else with the next page or the page to merge."""
    now = _seat_after(desk, done)
    if is_autosave(request):
        return answer_script(request, now, done, at)
    if done.saved.conflicts:
        page = build_merge_page(now, section, done.saved, language=active_language())
        context = {"page": page, "is_invented": desk.is_invented, "is_practice": desk.is_practice}
        return render(request, "universities/merge.html", context, status=CONFLICT)
    _tell(request, done)
    return redirect(_next_address(now, section, request.POST.get("go", "")))


def _seat_after(desk: Desk, done: SavedSection) -> Desk:
    status = IN_PROGRESS if done.saved.changed else desk.status
    return replace(desk, version=done.saved.version, status=status)


def _next_address(desk: Desk, section: str, go: str) -> str:
    codes = [each.section.code for each in list_sections(desk.fiscal_year)]
    place = codes.index(section) + 1
    if go != "next":
        return address_of(desk, "section", section)
    if place < len(codes):
        return address_of(desk, "section", codes[place])
    return address_of(desk, "findings")


def _tell(request: HttpRequest, done: SavedSection) -> None:
    """Say on the next page how something was read, and what was not kept."""
    language, items = active_language(), load_catalogue().items
    for code, reading in done.readings.items():
        said = [each for each in (reading.problem, reading.echo, *reading.notices) if each]
        for sentence in said if code in done.saved.changed else ():
            label = items[code].label.in_language(language)
            messages.info(request, f"{label}: {sentence.in_language(language)}")
    if done.saved.arrived:
        messages.info(request, _("このページの外で変わった項目も、最新の値になっています。"))
