"""The page of what changed between two revisions, cell by cell, in words and colours.

A university also compares its draft; an analyst only what was sealed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.place import Place, build_place
from universities.pages.revisions.asked import Asked
from universities.pages.revisions.choices import Choice, list_choices
from universities.pages.revisions.rows import DifferenceSection, build_sections
from universities.pages.shown_cells import KIND_WORDS
from universities.submissions.differences import KINDS, Kind, find_differences
from universities.submissions.drafts import Draft, list_revisions, read_revision

ONE_ONLY = LocalizedText(
    "版がまだ{count}つしかないため、比べるものがありません。",
    "There are only {count} revisions yet, so there is nothing to compare.",
)
LEAD = LocalizedText(
    "第{first}版から第{last}版へ、{changed}項目が変わりました（追加{added}、変更{edited}、消去{erased}）。",
    "From revision {first} to revision {last}, {changed} items changed ({added} added, {edited} "
    "changed, {erased} erased).",
)


@dataclass(frozen=True, slots=True)
class RevisionsPage:
    """What the page shows."""

    place: Place
    lead: str
    first: tuple[Choice, ...]
    last: tuple[Choice, ...]
    shows_all: bool
    sections: tuple[DifferenceSection, ...]
    counts: tuple[tuple[str, str, int], ...]


def build_revisions_page(desk: Desk, asked: Asked, *, language: str) -> RevisionsPage:
    """Return what changed between two revisions: by default the newest and the one before.

    Raises: NoSuchRevision for a number that the person may not read or that does not exist.
    """
    known = list_revisions(desk)
    numbers = [each.number for each in known] or [0]
    last = asked.last or numbers[-1]
    first = asked.first or max((each for each in numbers if each < last), default=last)
    if not known:
        return _nothing(desk, known, language)
    before, after = read_revision(desk, first), read_revision(desk, last)
    catalogue = load_catalogue()
    items = [item.code for item in catalogue.asked_items(desk.fiscal_year)]
    rows = find_differences(before.cells, after.cells, items)
    if len(known) == 1:
        return _nothing(desk, known, language)
    counts = {kind: sum(each.kind == kind for each in rows) for kind in KINDS}
    shown = [each for each in rows if asked.shows_all or each.kind != "same"]
    return RevisionsPage(
        place=build_place(desk, "revisions", language=language),
        lead=_lead(before, after, counts).in_language(language),
        first=list_choices(known, first, language),
        last=list_choices(known, last, language),
        shows_all=asked.shows_all,
        sections=build_sections(desk, shown, catalogue, language),
        counts=tuple(
            (kind, KIND_WORDS[kind].in_language(language), counts[kind]) for kind in KINDS
        ),
    )


def _nothing(desk: Desk, known: Sequence[Draft], language: str) -> RevisionsPage:
    return RevisionsPage(
        place=build_place(desk, "revisions", language=language),
        lead=ONE_ONLY.fill(count=len(known)).in_language(language),
        first=(),
        last=(),
        shows_all=False,
        sections=(),
        counts=(),
    )


def _lead(before: Draft, after: Draft, counts: Mapping[Kind, int]) -> LocalizedText:
    return LEAD.fill(
        first=before.number,
        last=after.number,
        changed=sum(counts.values()) - counts["same"],
        added=counts["added"],
        edited=counts["changed"],
        erased=counts["erased"],
    )
