"""Whose returns differ from those of the release before: university, year and revision.

Figures of a return are not shown here.
"""

from collections.abc import Sequence

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.pages.releases.shapes import Cell, Table, heading
from universities.releases.returns import ChangedReturn

CAPTION = LocalizedText("前の公表から変わった提出（{n}件）", "Returns that changed ({n})")
COLUMNS = (
    LocalizedText("大学", "University"),
    LocalizedText("年度", "Fiscal year"),
    LocalizedText("前の公表", "Release before"),
    LocalizedText("今回", "This time"),
)
REVISION = LocalizedText("第{number}版", "revision {number}")
NONE = LocalizedText("なし", "none")
# A first release rests on thousands; the number says how many there are.
MOST_ROWS = 200


def build_returns(changed: Sequence[ChangedReturn], language: str) -> Table:
    """Return the changed returns, newest year first, as many as a page can hold."""
    newest_first = sorted(changed, key=lambda each: (-each.fiscal_year, each.university))
    rows = tuple(
        (
            Cell(each.name.in_language(language)),
            Cell(format_fiscal_year(each.fiscal_year, language)),
            Cell(_describe(each.before, language)),
            Cell(_describe(each.after, language)),
        )
        for each in newest_first[:MOST_ROWS]
    )
    caption = CAPTION.fill(n=len(changed)).in_language(language)
    return Table(caption, heading(COLUMNS, language, words=4), rows)


def _describe(revision: int, language: str) -> str:
    text = REVISION.fill(number=revision) if revision else NONE
    return text.in_language(language)
