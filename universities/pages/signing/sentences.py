"""The sentences above what is signed: what can be submitted, or what stands in the way.

Nothing is read here.
"""

from collections.abc import Sequence

from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.signing.reading import Signing
from universities.pages.tables.sections import SectionTable
from universities.submissions.workflow import APPROVER, IN_PROGRESS

SEALED = LocalizedText(
    "第{number}版を提出しました。値は封をされ、もう変わりません。",
    "Revision {number} was submitted. Its figures are sealed and no longer change.",
)
OPEN = LocalizedText(
    "確かめることが{open}件残っているため、まだ提出できません。",
    "{open} findings are still open, so this cannot be submitted yet.",
)
BLANK = LocalizedText(
    "空欄が{blank}項目残っているため、まだ提出できません。",
    "{blank} fields are still blank, so this cannot be submitted yet.",
)
BOTH = LocalizedText(
    "確かめることが{open}件、空欄が{blank}項目残っているため、まだ提出できません。",
    "{open} findings are still open and {blank} fields blank, so this cannot be submitted yet.",
)
READY = LocalizedText(
    "第{number}版の{answered}項目を提出できます。下の内容をそのまま封をします。",
    "The {answered} answers of revision {number} can be submitted, sealed exactly as shown below.",
)
APPROVER_SIGNS = LocalizedText(
    "署名して提出するのは学内承認者です。", "The university's approver signs and submits."
)
BEING_CORRECTED = LocalizedText(
    "差し戻されたままです。値を直すか、説明を書くと提出できるようになります。",
    "It was returned and nothing was changed yet. Correct a figure, then it can be submitted.",
)
NOTHING_YET = LocalizedText("まだ何も入力されていません。", "Nothing was entered yet.")


def write_sentences(
    desk: Desk, signing: Signing, tables: Sequence[SectionTable]
) -> tuple[LocalizedText, LocalizedText]:
    """Return where the submission stands, and why the person cannot sign, if so."""
    nothing = LocalizedText("", "")
    draft = signing.draft
    if draft.is_sealed and desk.status not in ("returned", IN_PROGRESS):
        return SEALED.fill(number=draft.number), nothing
    if not draft.number:
        return NOTHING_YET, nothing
    signer = nothing if desk.role == APPROVER else APPROVER_SIGNS
    if signing.open:
        return _tell_open(signing), signer
    if desk.status != IN_PROGRESS:
        return BEING_CORRECTED, signer
    answered = sum(table.answered for table in tables)
    return READY.fill(number=draft.number, answered=answered), signer


def _tell_open(signing: Signing) -> LocalizedText:
    """Return how much stands in the way: findings and blanks are counted as their page does."""
    open_, blank = len(signing.open) - signing.blank, signing.blank
    sentence = BOTH if open_ and blank else OPEN if open_ else BLANK
    return sentence.fill(open=open_, blank=blank)
