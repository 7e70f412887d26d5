"""What stands around the draft of a report on its page.

The draft itself is made in draft.py.
"""

from django.utils.translation import gettext

from reports.formats import FORMATS
from reports.issuing.draft import DRAFT
from reports.parts import ReportContent
from universities.desks import Desk
from universities.pages.place import build_place


def build_draft_page(desk: Desk, content: ReportContent) -> dict[str, object]:
    """Return what the template and its frame need."""
    language = content.asked.language
    files = [
        {"label": each.label.in_language(language), "address": f"?format={code}"}
        for code, each in FORMATS.items()
        if code != "html"
    ]
    return {
        "place": build_place(desk, "", title=gettext("暫定の報告書"), language=language),
        "content": content,
        "draft": DRAFT.in_language(language),
        "files": files,
        "is_invented": desk.is_invented,
    }
