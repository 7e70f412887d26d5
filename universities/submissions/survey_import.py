"""MEXT's survey table as returns: columns mapped by the catalogue, every fault found at once.

Pure: bytes in, universities and their years out. Recording them is the services' work.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from indicators.catalogue.model import Item
from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.encodings import find_suspicion
from universities.submissions.faults import Fault
from universities.submissions.survey_columns import SurveyColumns, find_columns
from universities.submissions.survey_rows import Key, SurveyRow, read_row
from universities.submissions.table_files import TableFile, read_csv_table
from universities.submissions.values import UniversityRecord, UniversityYear
from universities.submissions.workbook_files import ZIP_MARK, read_xlsx_table

_REPEATED = LocalizedText(
    "同じ機関・年度は1行だけにしてください。{first}にもあります（{code}、{year}年度）。"
    "どちらかを消してください。",
    "each institution and year must stand once, got {code} FY{year} again; it first stands at "
    "{first}. Remove one of them.",
)
_NO_ROWS = LocalizedText(
    "データの行が1行もありません。", "must hold rows below the header, got none."
)
LEFT_YEARS = LocalizedText("指定した年度ではない行", "rows of fiscal years that were not asked for")
LEFT_CELLS = LocalizedText(
    "その年度には聞いていない項目の値", "values of items that were not asked in that year"
)
LEFT_SHEETS = LocalizedText("2枚目以降のシート", "sheets after the first")


@dataclass(frozen=True, slots=True)
class Survey:
    """What the file says, or the faults that forbid reading it.

    `items`: the codes that the file speaks of. `left_out`: how much was not taken, by reason.
    """

    universities: tuple[UniversityRecord, ...] = ()
    years: tuple[UniversityYear, ...] = ()
    items: frozenset[str] = frozenset()
    rows: int = 0
    empty_cells: int = 0
    left_out: Mapping[LocalizedText, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    @property
    def values(self) -> int:
        """Return how many values the taken rows hold."""
        return sum(len(each.values) for each in self.years)

    @property
    def fiscal_years(self) -> tuple[int, ...]:
        """Return the taken fiscal years, ascending."""
        return tuple(sorted({each.fiscal_year for each in self.years}))


def read_survey(
    content: bytes,
    *,
    items: Collection[Item],
    last_year: int,
    fiscal_years: Collection[int] = (),
) -> Survey:
    """Return the survey in a CSV or XLSX file; `fiscal_years` limits what is taken, not checked.

    Units: each value in its item's unit. Missing: an empty cell has no value.
    With a single fault anywhere nothing is taken: `faults` then names every one of them.
    """
    table = read_xlsx_table(content) if content.startswith(ZIP_MARK) else read_csv_table(content)
    columns, faults = find_columns(table, items)
    rows = list(_read_rows(table, columns, last_year))
    faults += [fault for row in rows for fault in row.faults]
    faults += _find_repeated(table, rows)
    if table.header and not table.rows and not table.faults:
        faults.append(Fault(table.place(table.header_number), "", "", _NO_ROWS))
    if table.faults or faults:
        return Survey(faults=(*find_suspicion(table, columns), *table.faults, *faults))
    taken = [row for row in rows if not fiscal_years or row.key[1] in fiscal_years]
    return _survey(table, columns, rows, taken)


def _read_rows(table: TableFile, columns: SurveyColumns, last_year: int) -> Iterator[SurveyRow]:
    for row in table.rows:
        yield read_row(row, table, columns, last_year=last_year)


def _find_repeated(table: TableFile, rows: list[SurveyRow]) -> Iterator[Fault]:
    first: dict[Key, SurveyRow] = {}
    for row in rows:
        code, year = row.key
        if not code or not year:
            continue
        earlier = first.setdefault(row.key, row)
        if earlier is not row:
            place = table.place(row.number)
            sentence = _REPEATED.fill(
                code=shown(code), year=year, first=table.place(earlier.number)
            )
            yield Fault(place, "code", code, sentence)


def _survey(
    table: TableFile, columns: SurveyColumns, rows: list[SurveyRow], taken: list[SurveyRow]
) -> Survey:
    left_out = {
        LEFT_YEARS: len(rows) - len(taken),
        LEFT_CELLS: sum(row.not_asked for row in taken),
        LEFT_SHEETS: len(table.other_sheets),
    }
    return Survey(
        universities=_newest_records(taken),
        years=tuple(UniversityYear(*row.key, row.values) for row in taken),
        items=frozenset(item.code for item in columns.items.values()),
        rows=len(taken),
        empty_cells=sum(row.empty for row in taken),
        left_out={reason: count for reason, count in left_out.items() if count},
    )


def _newest_records(rows: list[SurveyRow]) -> tuple[UniversityRecord, ...]:
    """Return each university as its newest year describes it, ordered by code."""
    newest = {row.record.code: row.record for row in sorted(rows, key=lambda row: row.key[1])}
    return tuple(newest[code] for code in sorted(newest))
