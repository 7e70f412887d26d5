"""Which column of the survey table means what: five keys, and one item each for the others.

Pure: the mapping itself is the catalogue's (`source_column`); reading cells is survey_rows.py's.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from indicators.catalogue.model import Item
from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.faults import Fault
from universities.submissions.table_files import TableFile

KEYS = ("code", "name", "type", "prefecture", "fiscal_year")
_MISSING = LocalizedText(
    "見出しに「{name}」列が必要ですが、ありません。列を加えてください。",
    "the header must hold a column '{name}', got none. Add the column.",
)
_REPEATED = LocalizedText(
    "見出しの「{name}」は1回だけにしてください。重なった列を消してください。",
    "the header must hold '{name}' once, got it again. Remove one of the columns.",
)
_UNKNOWN = LocalizedText(
    "見出しの「{name}」は知らない列です。{hint}綴りを直すか、列を消してください。",
    "the header must hold only known columns, got '{name}'. {hint}Correct it or remove the column.",
)
_HINT = LocalizedText("「{close}」のことですか。", "Did you mean '{close}'? ")
_NO_ITEMS = LocalizedText(
    "項目の列が1つもありません。調査の項目の列を加えてください。",
    "the header must hold at least one item column, got only keys. Add the items' columns.",
)
_NO_HINT = LocalizedText("", "")


@dataclass(frozen=True, slots=True)
class SurveyColumns:
    """Where each key and each item stands in the header."""

    keys: Mapping[str, int]
    items: Mapping[int, Item]


def find_columns(table: TableFile, items: Collection[Item]) -> tuple[SurveyColumns, list[Fault]]:
    """Return where keys and items stand, and every fault of the header."""
    by_column = {item.source_column: item for item in items if item.source_column}
    columns = SurveyColumns(
        keys={name: place for place, name in enumerate(table.header) if name in KEYS},
        items={
            place: by_column[name]
            for place, name in enumerate(table.header)
            if name in by_column and name not in table.header[:place]
        },
    )
    if not table.header:
        return columns, []
    return columns, list(_find_faults(table, columns, [*KEYS, *map(str, by_column)]))


def _find_faults(
    table: TableFile, columns: SurveyColumns, known: Collection[str]
) -> Iterator[Fault]:
    for place, name in enumerate(table.header):
        where = table.place(table.header_number, place)
        if name not in known:
            yield Fault(where, name, name, _UNKNOWN.fill(name=shown(name), hint=_hint(name, known)))
        elif name in table.header[:place]:
            yield Fault(where, name, name, _REPEATED.fill(name=shown(name)))
    header = table.place(table.header_number)
    for name in KEYS:
        if name not in columns.keys:
            yield Fault(header, name, "", _MISSING.fill(name=name))
    if not columns.items:
        yield Fault(header, "", "", _NO_ITEMS)


def _hint(name: str, known: Collection[str]) -> LocalizedText:
    close = get_close_matches(name, known, n=1)
    return _HINT.fill(close=close[0]) if close else _NO_HINT
