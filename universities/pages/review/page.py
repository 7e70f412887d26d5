"""The page of what was submitted: for the analyst to judge, for the university to read again.

Which buttons a person sees depends on the desk; whether a step is taken the services decide.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indicators.catalogue.loader import load_catalogue
from universities.desks import Desk
from universities.pages.days import write_full_moment
from universities.pages.findings.groups import sort_open_first
from universities.pages.findings.threads import ShownThread, show_threads
from universities.pages.handed_back import HandedBack, build_handed_back
from universities.pages.place import Place, address_of, build_place
from universities.pages.receipts import Receipt, build_receipt
from universities.pages.review.figures import gather_figures
from universities.pages.review.judged import read_judged
from universities.pages.review.lead import write_lead
from universities.pages.review.typed import Typed
from universities.pages.tables.sections import SectionTable, build_section_tables
from universities.submissions.course import Milestone, read_course
from universities.submissions.drafts import Draft


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """What the page shows. `may_*`: the steps the person may take now."""

    place: Place
    lead: str
    handed_back: HandedBack | None
    receipt: Receipt | None
    accepted: str
    version: int
    before: int
    changes: str
    tables: tuple[SectionTable, ...]
    threads: tuple[ShownThread, ...]
    may_accept: bool
    may_return: bool
    may_reopen: bool
    typed: Typed


def build_review_page(desk: Desk, *, language: str, typed: Typed | None = None) -> ReviewPage:
    """Return what was sealed last, beside last year and the revision before it."""
    judged, course, catalogue = read_judged(desk), read_course(desk), load_catalogue()
    typed = typed or Typed()
    figures = replace(gather_figures(desk, judged, course), typed=typed.cells)
    shown = show_threads(desk, figures.threads, catalogue, language=language)
    tables = build_section_tables(desk, catalogue, figures, language=language)
    return ReviewPage(
        place=build_place(desk, "review", language=language),
        lead=write_lead(judged, figures, tables).in_language(language),
        handed_back=build_handed_back(desk, course, language=language),
        receipt=build_receipt(judged.draft, course, language),
        accepted=_accepted(judged.draft, course, language),
        version=desk.version,
        before=judged.before.number,
        changes=address_of(desk, "revisions"),
        tables=tables if judged.draft.number else (),
        threads=sort_open_first(shown),
        may_accept=desk.may("accept"),
        may_return=desk.may("return_for_correction"),
        may_reopen=desk.may("reopen"),
        typed=typed,
    )


def _accepted(draft: Draft, course: Sequence[Milestone], language: str) -> str:
    found = [each for each in course if each.action == "accept" and each.number == draft.number]
    return write_full_moment(found[-1].at).in_language(language) if found else ""
