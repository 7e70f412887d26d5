"""How many answers a file would add, change and erase, in words.

Which they are is told in changes.py.
"""

from collections.abc import Sequence

from indicators.text import LocalizedText
from universities.submissions.uploads.comparing import UploadDifference

COUNTS = {
    "added": LocalizedText("追加{n}", "{n} added"),
    "changed": LocalizedText("変更{n}", "{n} changed"),
    "erased": LocalizedText("消去{n}", "{n} erased"),
}
SAME = LocalizedText("変わらない{n}", "{n} unchanged")


def count_changes(found: UploadDifference, language: str) -> tuple[str, ...]:
    """Return how many answers are added, changed, erased and the same."""
    kinds: Sequence[str] = [each.kind for each in found.changes]
    counted = [text.fill(n=kinds.count(kind)) for kind, text in COUNTS.items() if kind in kinds]
    return tuple(text.in_language(language) for text in (*counted, SAME.fill(n=found.same)))
