"""Why somebody cannot upload now, in words.

The services refuse in any case; here it is only said beforehand.
"""

from indicators.text import LocalizedText
from universities.desks import WRITERS, Desk
from universities.submissions.workflow import STATUS_LABELS

NOT_A_WRITER = LocalizedText(
    "ファイルを送れるのは入力担当と学内承認者です。調査票のダウンロードはできます。",
    "Contributors and approvers upload files. You may download the questionnaire.",
)
LOCKED = LocalizedText(
    "この提出は「{status}」のため、いまはファイルを送れません。調査票のダウンロードはできます。",
    "This return is “{status}”, so no file can be uploaded now. You may download the "
    "questionnaire.",
)


def find_refusal(desk: Desk, language: str) -> str:
    """Return why the person cannot upload now; nothing if it is possible."""
    if desk.role not in WRITERS:
        return NOT_A_WRITER.in_language(language)
    if not desk.may_write:
        return LOCKED.fill(status=STATUS_LABELS[desk.status]).in_language(language)
    return ""
