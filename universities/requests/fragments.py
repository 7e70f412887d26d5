"""What the page's own script is answered after a save: the version, sentences, pieces of the page.

Saving is done before; nothing is written here.
"""

from datetime import datetime

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from indicators.catalogue.loader import load_catalogue
from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.pages.entry.section import SectionPage, build_section_page
from universities.requests.typed import SavedSection

FOLDER = "universities/entry/"
PANELS = ("chips", "ladder", "sections", "findings", "ratios", "progress")
CONFLICT = 409


def answer_script(
    request: HttpRequest, desk: Desk, section: str, done: SavedSection, at: datetime
) -> HttpResponse:
    """Answer in JSON; a contradiction is a sentence and changes nothing on the page."""
    if done.saved.conflicts:
        return JsonResponse({"sentence": _describe_conflicts(done)}, status=CONFLICT)
    page = build_section_page(
        desk, section, now=at, language=active_language(), readings=done.readings
    )
    return JsonResponse(
        {
            "version": desk.version,
            "saved": page.saved,
            "messages": {
                line.row.code: _draw("message", request, row=line.row) for line in page.lines
            },
            "panels": _draw_panels(request, page),
            "fields": {
                line.row.code: {
                    "value": line.row.text,
                    "sign": next(sign.code for sign in line.row.signs if sign.is_chosen),
                    "note": line.row.note,
                }
                for line in page.lines
                if line.row.code in done.saved.arrived
            },
        }
    )


def _describe_conflicts(done: SavedSection) -> str:
    language, items = active_language(), load_catalogue().items
    labels = [items[each.item].label.in_language(language) for each in done.saved.conflicts]
    return _(
        "ほかの人（%(who)s）が同じ項目を変えました：%(items)s。入力した値はこの画面に残っています。"
        "「保存して次の区分へ」を押すと、二つを並べて選べます。"
    ) % {"who": done.saved.conflicts[0].by, "items": "、".join(labels)}


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
