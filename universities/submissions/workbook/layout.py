"""How a sheet of questions is laid out: columns, protection, drop-downs, paper.

No question and no answer is written here.
"""

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from indicators.text import LocalizedText
from universities.submissions.workbook import words

LABEL, UNIT, DEFINITION, LAST, VALUE, SIGN, NOTE, CODE = range(8)
WIDTHS = (36, 9, 56, 14, 16, 15, 36, 12)
A4 = 9
CHOOSE = LocalizedText(
    "一覧から選んでください。数字は左の値の列に入力します。",
    "Choose from the list. Figures go into the value column on the left.",
)
_ALLOWED = {"format_columns": True, "format_rows": True, "select_locked_cells": True}
Looks = dict[str, Format]


def lay_out(page: Worksheet, looks: Looks) -> None:
    """Set widths, protection and paper; the column of item codes is hidden."""
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width, None, {"hidden": place == CODE})
    page.freeze_panes(1, 1)
    page.protect("", _ALLOWED)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&L&A&R&P / &N")


def offer_signs(page: Worksheet, count: int, language: str) -> None:
    """Offer the signs as a drop-down list in every row."""
    offered = [text.in_language(language) for text in words.SIGNS.values()]
    rule = {"validate": "list", "source": offered, "error_message": CHOOSE.in_language(language)}
    page.data_validation(1, SIGN, count, SIGN, rule)


def show_decimals(page: Worksheet, count: int, looks: Looks) -> None:
    """Show the decimals of a figure that has some; #,##0 alone would hide them."""
    for place, letter in ((LAST, "D"), (VALUE, "E")):
        criteria = f"=AND(ISNUMBER({letter}2),{letter}2<>ROUND({letter}2,0))"
        rule = {"type": "formula", "criteria": criteria, "format": looks["decimals"]}
        page.conditional_format(1, place, count, place, rule)
