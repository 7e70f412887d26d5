"""The page of everything to check: findings by level, each with its thread and answer box.

Blank fields are named in one list by section, so that a half-filled form stays calm.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Catalogue
from indicators.formatting import level_word
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.findings_blanks import BlankSection, build_blanks
from universities.pages.findings_threads import (
    ShownThread,
    show_threads,
)
from universities.pages.findings_words import LEVEL_HINTS
from universities.pages.handed_back import HandedBack, build_handed_back
from universities.pages.place import Place, build_place
from universities.submissions.checking import Thread, blocks_submission
from universities.submissions.checking.findings import LEVELS
from universities.submissions.course import read_course
from universities.submissions.drafts import read_draft
from universities.submissions.threads import read_threads

BLANK_CHECK = "required"
NOTHING = LocalizedText("確かめることはありません。", "There is nothing to check.")
READY = LocalizedText(
    "確かめること{all}件には、すべて答えがあります。", "All {all} findings are answered."
)
LEFT = LocalizedText(
    "確かめること{all}件のうち、{open}件がまだ残っています（エラー{errors}、要説明{explain}、要確認{confirm}）。"
    "空欄は{blank}項目です。",
    "{open} of {all} findings are still open ({errors} errors, {explain} to explain, {confirm} to "
    "confirm). {blank} fields are blank.",
)
NOT_SUBMITTED = LocalizedText(
    "この大学はまだ提出していません。提出されると、ここに確かめることが並びます。",
    "This university has not submitted yet. What there is to check appears here once it has.",
)


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """The findings of one level."""

    level: str
    word: str
    hint: str
    threads: tuple[ShownThread, ...]


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """What the page shows; `unplaced` is an answer to a finding that is gone meanwhile."""

    place: Place
    lead: str
    handed_back: HandedBack | None
    groups: tuple[LevelGroup, ...]
    blanks: tuple[BlankSection, ...]
    blank_count: int
    unplaced: str


def build_findings_page(desk: Desk, *, language: str, unplaced: str = "") -> FindingsPage:
    """Return every finding of the figures that the person may read, by level, then by section."""
    catalogue, draft = load_catalogue(), read_draft(desk)
    may_read = desk.is_own or draft.is_sealed
    threads = read_threads(desk, draft) if may_read else ()
    told = [each for each in threads if each.finding.check != BLANK_CHECK]
    blank = [each.finding.item for each in threads if each.finding.check == BLANK_CHECK]
    return FindingsPage(
        place=build_place(desk, "findings", language=language),
        lead=_lead(told, len(blank), may_read).in_language(language),
        handed_back=build_handed_back(desk, read_course(desk), language=language),
        groups=_groups(desk, told, catalogue, language),
        blanks=build_blanks(desk, blank, catalogue, language),
        blank_count=len(blank),
        unplaced=unplaced,
    )


def _lead(threads: Sequence[Thread], blank: int, may_read: bool) -> LocalizedText:
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


def _groups(
    desk: Desk, threads: Sequence[Thread], catalogue: Catalogue, language: str
) -> tuple[LevelGroup, ...]:
    shown = show_threads(desk, threads, catalogue, language=language)
    by_level = {level: tuple(each for each in shown if each.level == level) for level in LEVELS}
    return tuple(
        LevelGroup(
            level,
            level_word(level).in_language(language),
            LEVEL_HINTS[level].in_language(language),
            sort_open_first(group),
        )
        for level, group in by_level.items()
        if group
    )


def sort_open_first(threads: Sequence[ShownThread]) -> tuple[ShownThread, ...]:
    """Return the open threads before the settled ones, else in their order."""
    return tuple(sorted(threads, key=lambda each: each.is_settled))
