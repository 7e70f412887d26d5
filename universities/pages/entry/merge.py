"""The page on which a person decides between two typings of a cell: mine, the other, the original.

Comparing is the service's work; nothing is chosen here.
"""

from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.days import write_moment
from universities.pages.entry.signs import Choice, list_signs
from universities.pages.place import address_of
from universities.pages.shown_cells import ShownCell, show_cell
from universities.people.names import name_people
from universities.submissions.cells import write_cell
from universities.submissions.services.comparing import Conflict
from universities.submissions.services.drafting import Saved

TITLE = LocalizedText("ほかの人の変更と重なりました", "Somebody else changed the same items")
OWN_TITLE = LocalizedText(
    "ほかの画面での自分の変更と重なりました", "You changed the same items on another page"
)
LEAD = LocalizedText(
    "このページを開いたあとに、{who}が同じ項目を変えました。"
    "どちらを残すか、項目ごとに選んでください。入力した値は、まだ保存していません。",
    "After you opened the page, {who} changed the same items. Choose for each which one to keep. "
    "What you typed was not saved yet.",
)
OTHERS = LocalizedText("ほかの人", "somebody else")
ONESELF = LocalizedText(
    "ほかのタブや端末のあなた自身", "you yourself, in another tab or on another machine,"
)
BOTH = LocalizedText(
    "ほかの人と、ほかのタブや端末のあなた自身",
    "somebody else, and you yourself in another tab or on another machine,",
)
YOU = LocalizedText("あなた（ほかのタブや端末）", "You (in another tab or on another machine)")


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One cell that was changed twice; mine stays in a field that can be edited."""

    code: str
    label: str
    unit: str
    theirs: ShownCell
    original: ShownCell
    by: str
    at: str
    text: str
    signs: tuple[Choice, ...]
    note: str


@dataclass(frozen=True, slots=True)
class MergePage:
    """The cells to decide, and how many others were saved meanwhile."""

    title: str
    lead: str
    rows: tuple[MergeRow, ...]
    saved: int
    version: int
    address: str
    university: str


def build_merge_page(desk: Desk, section: str, saved: Saved, *, language: str) -> MergePage:
    """Return the page of a save that met changes made elsewhere, by others or by the person."""
    people = {each.by for each in saved.conflicts}
    names = {**name_people(people, language), desk.person: YOU.in_language(language)}
    title = OWN_TITLE if people == {desk.person} else TITLE
    return MergePage(
        title=title.in_language(language),
        lead=_tell_who(desk.person, people).in_language(language),
        rows=tuple(_row(each, names[each.by], language) for each in saved.conflicts),
        saved=len(saved.changed),
        version=saved.version,
        address=address_of(desk, "section", section),
        university=desk.name.in_language(language),
    )


def _tell_who(person: str, people: set[str]) -> LocalizedText:
    if person not in people:
        return LEAD.fill(who=OTHERS)
    return LEAD.fill(who=ONESELF if people == {person} else BOTH)


def _row(conflict: Conflict, by: str, language: str) -> MergeRow:
    item, mine = load_catalogue().items[conflict.item], write_cell(conflict.mine)
    return MergeRow(
        code=item.code,
        label=item.label.in_language(language),
        unit=unit_symbol(item.unit).in_language(language),
        theirs=show_cell(conflict.theirs, language),
        original=show_cell(conflict.original, language),
        by=by,
        at=write_moment(conflict.at).in_language(language),
        text=mine.text,
        signs=list_signs(mine.sign, language),
        note=mine.note,
    )
