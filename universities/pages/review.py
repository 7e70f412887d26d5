"""The page of what was submitted: for the analyst to judge, for the university to read again.

Which buttons a person sees depends on the desk; whether a step is taken the services decide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from indicators.catalogue.loader import load_catalogue
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.findings import sort_open_first
from universities.pages.findings_threads import ShownThread, show_threads
from universities.pages.handed_back import HandedBack, build_handed_back
from universities.pages.moments import show_moment
from universities.pages.place import Place, address_of, build_place
from universities.pages.receipts import Receipt, build_receipt
from universities.pages.section_tables import Figures, SectionTable, build_section_tables
from universities.submissions.course import Milestone, read_course
from universities.submissions.differences import find_differences
from universities.submissions.drafts import (
    NOTHING_YET,
    Cells,
    Draft,
    list_revisions,
    read_earlier_years,
    read_revision,
)
from universities.submissions.threads import read_threads

NOT_SUBMITTED = LocalizedText(
    "まだ提出されていません。提出されると、ここに内容が並びます。",
    "Nothing was submitted yet. It appears here once it is.",
)
LEAD = LocalizedText(
    "{asked}項目のうち{answered}項目に回答があり、{last}項目が昨年度と違います。説明などのある指摘は{threads}件です。",
    "{answered} of {asked} items are answered, {last} of them differ from last year. {threads} "
    "findings carry an answer.",
)
LEAD_AGAIN = LocalizedText(
    "前の版（第{before}版）から{changed}項目が変わりました。",
    " {changed} items changed since revision {before}.",
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What the analyst wrote before something was missing; nothing of it is lost."""

    problem: str = ""
    reason: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)


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


@dataclass(frozen=True, slots=True)
class Judged:
    """The newest sealed revision, and the sealed one before it."""

    draft: Draft
    before: Draft


def read_judged(desk: Desk) -> Judged:
    """Return what was sealed last and before it; empty drafts where there is nothing."""
    sealed = [each.number for each in list_revisions(desk) if each.is_sealed]
    draft = read_revision(desk, sealed[-1]) if sealed else NOTHING_YET
    before = read_revision(desk, sealed[-2]) if sealed[1:] else NOTHING_YET
    return Judged(draft, before)


def build_review_page(desk: Desk, *, language: str, typed: Typed | None = None) -> ReviewPage:
    """Return what was sealed last, beside last year and the revision before it."""
    judged, course, catalogue = read_judged(desk), read_course(desk), load_catalogue()
    typed = typed or Typed()
    figures = replace(_figures(desk, judged, course), typed=typed.cells)
    shown = show_threads(desk, figures.threads, catalogue, language=language)
    tables = build_section_tables(desk, catalogue, figures, language=language)
    return ReviewPage(
        place=build_place(desk, "review", language=language),
        lead=_lead(judged, figures, tables).in_language(language),
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


def _figures(desk: Desk, judged: Judged, course: Sequence[Milestone]) -> Figures:
    earlier = read_earlier_years(desk)
    draft, before = judged.draft, judged.before
    threads = read_threads(desk, draft, earlier=earlier) if draft.number else ()
    told = [each for each in threads if each.finding.level != "note" or each.said]
    last = earlier.get(desk.fiscal_year - 1, {})
    cells = before.cells if before.number else None
    return Figures(draft.cells, last, cells, _returned(judged, course), told)


def _returned(judged: Judged, course: Sequence[Milestone]) -> Mapping[str, str]:
    """Return the reasons at the cells: of the newest return that named any."""
    numbers = (judged.draft.number, judged.before.number)
    found = [each for each in course if each.cells and each.number in numbers]
    return (found[-1].cells or {}) if found else {}


def _lead(judged: Judged, figures: Figures, tables: Sequence[SectionTable]) -> LocalizedText:
    if not judged.draft.number:
        return NOT_SUBMITTED
    asked = [row.code for table in tables for row in table.rows]
    said = LEAD.fill(
        asked=len(asked),
        answered=sum(table.answered for table in tables),
        last=_count_changed(figures.last, judged.draft, asked),
        threads=sum(bool(thread.said) for thread in figures.threads),
    )
    if not judged.before.number:
        return said
    changed = _count_changed(judged.before.cells, judged.draft, asked)
    again = LEAD_AGAIN.fill(before=judged.before.number, changed=changed)
    return LocalizedText(said.ja + again.ja, said.en + again.en)


def _count_changed(before: Cells, draft: Draft, items: Sequence[str]) -> int:
    differences = find_differences(before, draft.cells, items)
    return sum(each.kind != "same" for each in differences)


def _accepted(draft: Draft, course: Sequence[Milestone], language: str) -> str:
    found = [each for each in course if each.action == "accept" and each.number == draft.number]
    return show_moment(found[-1].at, language) if found else ""
