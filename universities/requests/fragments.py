"""What the page's own script is answered: at once after a save, and after a moment of quiet.

A save is answered with what was read and with what others changed, so that it stays quick;
checking and drawing the panels anew waits until nobody types. Saving itself is done before.
"""

from datetime import datetime

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from indicators.catalogue.loader import load_catalogue
from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.pages.entry.facts import find_last_save
from universities.pages.entry.messages import build_messages
from universities.pages.entry.section import SectionPage, build_section_page
from universities.pages.entry.words import write_saved
from universities.people.names import name_person
from universities.requests.typed import SavedSection
from universities.submissions.cells import write_cell
from universities.submissions.drafts import read_draft
from universities.submissions.values import BLANK

FOLDER = "universities/entry/"
PANELS = ("chips", "ladder", "sections", "findings", "ratios", "progress")
CONFLICT = 409


def answer_script(
    request: HttpRequest, desk: Desk, done: SavedSection, at: datetime
) -> HttpResponse:
    """Answer a save in JSON; a contradiction is a sentence and changes nothing on the page."""
    if done.saved.conflicts:
        return JsonResponse({"sentence": _describe_conflicts(desk, done)}, status=CONFLICT)
    saved_at = at if done.saved.changed else find_last_save(desk)
    return JsonResponse(
        {
            "version": desk.version,
            "saved": write_saved(saved_at, at).in_language(active_language()),
            "messages": _draw_messages(request, done),
            "fields": _read_arrived(desk, done),
        }
    )


def answer_parts(request: HttpRequest, desk: Desk, section: str, at: datetime) -> HttpResponse:
    """Answer with the pieces of the page that follow from the figures. Raises: NoSuchSection."""
    page = build_section_page(desk, section, now=at, language=active_language())
    return JsonResponse({"panels": _draw_panels(request, page)})


def _draw_messages(request: HttpRequest, done: SavedSection) -> dict[str, str]:
    """Return what is said under each field that changed: how it was read, or why not."""
    items, language, drawn = load_catalogue().items, active_language(), {}
    for code in done.saved.changed:
        reading = done.readings[code]
        said = build_messages(items[code], reading.value, (), reading, language=language)
        drawn[code] = _draw("message", request, row={"messages": said})
    return drawn


def _read_arrived(desk: Desk, done: SavedSection) -> dict[str, dict[str, str]]:
    """Return the fields of the form that somebody else changed, as they are to be shown."""
    theirs = [code for code in done.saved.arrived if code in done.readings]
    if not theirs:
        return {}
    cells = read_draft(desk).cells
    typed = {code: write_cell(cells.get(code, BLANK)) for code in theirs}
    return {
        code: {"value": cell.text, "sign": cell.sign, "note": cell.note}
        for code, cell in typed.items()
    }


def _describe_conflicts(desk: Desk, done: SavedSection) -> str:
    language, items = active_language(), load_catalogue().items
    labels = [items[each.item].label.in_language(language) for each in done.saved.conflicts]
    return _(
        "%(who)sが同じ項目を変えました：%(items)s。入力した値はこの画面に残っています。"
        "「保存して次の区分へ」を押すと、二つを並べて選べます。"
    ) % {"who": _name_changer(desk, done), "items": "、".join(labels)}


def _name_changer(desk: Desk, done: SavedSection) -> str:
    by = done.saved.conflicts[0].by
    if by == desk.person:
        return _("あなた自身（ほかのタブや端末）")
    return _("ほかの人（%(name)s）") % {"name": name_person(by, active_language())}


def _draw_panels(request: HttpRequest, page: SectionPage) -> dict[str, str]:
    panels = {name: _draw(name, request, page=page) for name in PANELS}
    for line in page.lines:
        panels[f"tag-{line.row.code}"] = _draw("tag", request, row=line.row)
        for total in line.totals:
            panels[f"total-{total.code}"] = _draw("total", request, total=total)
    return panels


def _draw(name: str, request: HttpRequest, **context: object) -> str:
    # Without the request, the frame's context is not made again for every fragment.
    return render_to_string(f"{FOLDER}{name}.html", {**context, "csrf_token": get_token(request)})
