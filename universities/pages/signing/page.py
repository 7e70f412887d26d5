"""The page to sign: exactly what will be sealed, what still stands in the way, and the receipt.

Signing itself is the services' step; here it is only laid out.
"""

from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from universities.desks import Desk
from universities.pages.findings.page import BLANK_CHECK
from universities.pages.findings.threads import ShownThread, show_threads
from universities.pages.handed_back import HandedBack, build_handed_back
from universities.pages.place import Place, address_of, build_place
from universities.pages.receipts import Receipt, build_receipt
from universities.pages.signing.reading import read_signing
from universities.pages.signing.sentences import write_sentences
from universities.pages.tables.sections import SectionTable, build_section_tables
from universities.submissions.course import read_course
from universities.submissions.signing import seen_digest
from universities.submissions.values import digest_of


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


def build_signing_page(desk: Desk, *, language: str) -> SigningPage:
    """Return the page: before signing what is signed, afterwards the receipt with the same."""
    signing, course, catalogue = read_signing(desk), read_course(desk), load_catalogue()
    may_sign = desk.may("submit") and not signing.open and bool(signing.draft.number)
    tables = build_section_tables(desk, catalogue, signing.figures, language=language)
    shown = show_threads(desk, signing.threads, catalogue, language=language)
    told = [each for each in signing.open if each.finding.check != BLANK_CHECK]
    lead, reason = write_sentences(desk, signing, tables)
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
        blank_count=signing.blank,
        findings=address_of(desk, "findings"),
        answered_threads=tuple(each for each in shown if each.is_settled and each.remarks),
    )
