"""Whether a table that could be decoded reads as gibberish: then its encoding was another one.

Pure: a suspicion beside the faults, never a fault of its own and never a second attempt.
"""

from indicators.text import LocalizedText
from universities.submissions.faults import NOWHERE, Fault
from universities.submissions.survey_columns import KEYS, SurveyColumns
from universities.submissions.table_files import TableFile

# Every kind of university is written with some of these; gibberish has none of them.
_LETTERS_OF_KINDS = frozenset("国公私道府県市町村立不明")
_PROBABLY_WRONG = LocalizedText(
    "文字コードが違うようです。読み取った文字が日本語になっていません。下の指摘を直す前に、"
    "CSV UTF-8形式で保存し直してください。",
    "the encoding is probably wrong: what was read is no Japanese. Save the file as CSV UTF-8 "
    "before correcting what is told below.",
)


def find_suspicion(table: TableFile, columns: SurveyColumns) -> list[Fault]:
    """Return one sentence if the header or every kind of university is gibberish."""
    if table.sheet is not None or not table.header:
        return []
    is_gibberish = _is_no_header(table.header) or _are_no_kinds(table, columns)
    return [Fault(NOWHERE, "", "", _PROBABLY_WRONG)] if is_gibberish else []


def _is_no_header(header: list[str]) -> bool:
    names = "".join(header)
    return not (names.isascii() and names.isprintable()) and not set(header) & set(KEYS)


def _are_no_kinds(table: TableFile, columns: SurveyColumns) -> bool:
    place = columns.keys.get("type")
    if place is None:
        return False
    kinds = "".join(row.cells[place] for row in table.rows if len(row.cells) > place)
    return not kinds.isascii() and _LETTERS_OF_KINDS.isdisjoint(kinds)
