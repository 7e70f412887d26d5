"""Saving the memos that came with a section's form, so that two officers' memos are both kept.

Figures are saved by typed.py; nothing is read back here but the memos in question.
"""

from collections.abc import Mapping
from datetime import datetime

from indicators.catalogue.model import Item
from universities.desks import Desk
from universities.models import Memo
from universities.submissions.services.memos import write_memo


def find_changed_memos(items: tuple[Item, ...], fields: Mapping[str, str]) -> dict[str, str]:
    """Return the memos that the person changed on the page, by item."""
    return {
        item.code: _plain(fields[f"memo-{item.code}"])
        for item in items
        if _plain(fields.get(f"memo-{item.code}", "")) != _plain(fields.get(f"was-{item.code}", ""))
    }


def save_memos(
    desk: Desk, changed: Mapping[str, str], fields: Mapping[str, str], at: datetime
) -> None:
    """Write the changed memos; one that somebody else changed too is added to."""
    rows = Memo.objects.filter(university__code=desk.university, item__in=changed)
    stored = dict(rows.values_list("item", "text"))
    for code, text in changed.items():
        was, now = _plain(fields.get(f"was-{code}", "")), stored.get(code, "")
        said = text if now in (was, text) else f"{now}\n{text}".strip()
        write_memo(desk.university, code, said, author=desk.author(at))


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\0", "␀").strip()
