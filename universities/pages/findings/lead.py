"""The sentence above the findings: how many there are, and how many are still open.

Nothing is read here.
"""

from collections.abc import Sequence

from indicators.text import LocalizedText
from universities.submissions.checking import Thread, blocks_submission

NOTHING = LocalizedText("確かめることはありません。", "There is nothing to check.")
READY = LocalizedText(
    "確かめること{all}件には、すべて答えがあります。", "All {all} findings are answered."
)
LEFT = LocalizedText(
    "確かめること{all}件のうち、{open}件がまだ残っています（エラー{errors}、要説明{explain}、要確認{confirm}）。"
    "空欄は{blank}項目です。",
    "{open} of {all} findings are still open ({errors} to correct, {explain} to explain, "
    "{confirm} to confirm). {blank} fields are blank.",
)
NOT_SUBMITTED = LocalizedText(
    "この大学はまだ提出していません。提出されると、ここに確かめることが並びます。",
    "This university has not submitted yet. What there is to check appears here once it has.",
)


def write_lead(threads: Sequence[Thread], blank: int, may_read: bool) -> LocalizedText:
    """Return the sentence on top: how many findings there are, and how many are still open."""
    if not may_read:
        return NOT_SUBMITTED
    asked = [each for each in threads if each.finding.level != "note"]
    waiting = blocks_submission(asked)
    if not waiting and not blank:
        return READY.fill(all=len(asked)) if asked else NOTHING
    levels = [each.finding.level for each in waiting]
    return LEFT.fill(
        all=len(asked),
        open=len(waiting),
        errors=levels.count("error"),
        explain=levels.count("explain"),
        confirm=levels.count("confirm"),
        blank=blank,
    )
