"""The page to sign: exactly what will be sealed, what still stands in the way, and the receipt.

Signing itself is the services' step; here it is only laid out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.findings import BLANK_CHECK
from universities.pages.findings_threads import ShownThread, show_threads
from universities.pages.handed_back import HandedBack, build_handed_back
from universities.pages.place import Place, address_of, build_place
from universities.pages.receipts import Receipt, build_receipt
from universities.pages.section_tables import Figures, SectionTable, build_section_tables
from universities.submissions.checking import Thread, blocks_submission
from universities.submissions.course import read_course
from universities.submissions.drafts import Draft, read_draft, read_earlier_years
from universities.submissions.signing import seen_digest
from universities.submissions.threads import read_threads
from universities.submissions.values import digest_of
from universities.submissions.workflow import APPROVER, IN_PROGRESS

SEALED = LocalizedText(
    "第{number}版を提出しました。値は封をされ、もう変わりません。",
    "Revision {number} was submitted. Its figures are sealed and no longer change.",
)
OPEN = LocalizedText(
    "確かめることが{open}件残っているため、まだ提出できません。",
    "{open} findings are still open, so this cannot be submitted yet.",
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


@dataclass(frozen=True, slots=True)
class SigningPage:
    """What the page shows; `seen` is sent back, so that only what was read is signed."""

    place: Place
    lead: str
    reason: str
    handed_back: HandedBack | None
    receipt: Receipt | None
    may_sign: bool
    number: int
    digest: str
    seen: str
    version: int
    tables: tuple[SectionTable, ...]
    open_threads: tuple[ShownThread, ...]
    blank_count: int
    findings: str
    answered_threads: tuple[ShownThread, ...]


@dataclass(frozen=True, slots=True)
class Signing:
    """What is signed: the draft with its threads, as read in one request."""

    draft: Draft
    threads: tuple[Thread, ...]
    figures: Figures

    @property
    def open(self) -> tuple[Thread, ...]:
        """Return what stands in the way."""
        return blocks_submission(self.threads)


def read_signing(desk: Desk) -> Signing:
    """Return what an approver would sign now."""
    draft, earlier = read_draft(desk), read_earlier_years(desk)
    threads = read_threads(desk, draft, earlier=earlier)
    last = earlier.get(desk.fiscal_year - 1, {})
    told = [each for each in threads if _is_told_at_the_cell(each)]
    return Signing(draft, threads, Figures(draft.cells, last, None, {}, told))


def _is_told_at_the_cell(thread: Thread) -> bool:
    """Say whether the page shows the thread, so that a cell can lead to it."""
    if thread.finding.check == BLANK_CHECK:
        return False
    return not thread.is_settled or bool(thread.said)


def build_signing_page(desk: Desk, *, language: str) -> SigningPage:
    """Return the page: before signing what is signed, afterwards the receipt with the same."""
    signing, course, catalogue = read_signing(desk), read_course(desk), load_catalogue()
    may_sign = desk.may("submit") and not signing.open and bool(signing.draft.number)
    tables = build_section_tables(desk, catalogue, signing.figures, language=language)
    shown = show_threads(desk, signing.threads, catalogue, language=language)
    told = [each for each in signing.open if each.finding.check != BLANK_CHECK]
    lead, reason = _sentences(desk, signing, tables)
    return SigningPage(
        place=build_place(desk, "sign", language=language),
        lead=lead.in_language(language),
        reason=reason.in_language(language),
        handed_back=build_handed_back(desk, course, language=language),
        receipt=build_receipt(signing.draft, course, language),
        may_sign=may_sign,
        number=signing.draft.number,
        digest=digest_of(signing.draft.cells),
        seen=seen_digest(signing.draft, signing.threads),
        version=desk.version,
        tables=tables,
        open_threads=show_threads(desk, told, catalogue, language=language),
        blank_count=len(signing.open) - len(told),
        findings=address_of(desk, "findings"),
        answered_threads=tuple(each for each in shown if each.is_settled and each.remarks),
    )


def _sentences(
    desk: Desk, signing: Signing, tables: Sequence[SectionTable]
) -> tuple[LocalizedText, LocalizedText]:
    nothing = LocalizedText("", "")
    draft = signing.draft
    if draft.is_sealed and desk.status not in ("returned", IN_PROGRESS):
        return SEALED.fill(number=draft.number), nothing
    if not draft.number:
        return NOTHING_YET, nothing
    signer = nothing if desk.role == APPROVER else APPROVER_SIGNS
    if signing.open:
        return OPEN.fill(open=len(signing.open)), signer
    if desk.status != IN_PROGRESS:
        return BEING_CORRECTED, signer
    answered = sum(table.answered for table in tables)
    return READY.fill(number=draft.number, answered=answered), signer
