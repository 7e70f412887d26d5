"""The title of the board, for its page and its files.

Nothing else is said here.
"""

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.boards.model.round import RoundRow

TITLE = LocalizedText("{year}の回収状況", "Returns for {year}")


def write_title(round_: RoundRow, language: str) -> str:
    """Return the board's title."""
    year = format_fiscal_year(round_.fiscal_year, language)
    return TITLE.fill(year=year).in_language(language)
