"""The two sheets around the questions: 説明 for people, and the hidden one for the upload.

No question and no figure is written here.
"""

import xlsxwriter
from xlsxwriter.format import Format

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText as Both
from universities.submissions.workbook import words
from universities.submissions.workbook.guide_words import BANNER, BANNER_TEXT, HEADER, STEPS
from universities.submissions.workbook.identity import facts_of
from universities.submissions.workbook.looks import height_for
from universities.submissions.workbook.questionnaire import Questionnaire

PRACTICE = "-practice"
WIDTHS = (24, 96)


def write_guide(
    book: xlsxwriter.Workbook, questionnaire: Questionnaire, looks: dict[str, Format]
) -> None:
    """Write the sheet that says what this file is and how it is filled in."""
    language = questionnaire.language
    page = book.add_worksheet(words.GUIDE_SHEET.in_language(language))
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width, looks["plain"])
    title = (words.GUIDE_SHEET, HEADER)
    banner = [(BANNER, BANNER_TEXT)] if questionnaire.is_invented else []
    lines = [title, *banner, *_facts(questionnaire), *STEPS]
    for number, (label, text) in enumerate(lines):
        look = "banner" if label is BANNER else "head" if number == 0 else "plain"
        bold = "bold" if look == "plain" else look
        page.set_row(number, height_for({1: text.in_language(language)}, WIDTHS))
        page.write_string(number, 0, label.in_language(language), looks[bold])
        page.write_string(number, 1, text.in_language(language), looks[look])
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.protect()


def _facts(questionnaire: Questionnaire) -> list[tuple[Both, Both]]:
    year = questionnaire.fiscal_year
    practice = questionnaire.round.endswith(PRACTICE)
    return [
        (words.ROUND, _round_name(year, is_practice=practice)),
        (Both("大学", "university"), questionnaire.university_name),
        (Both("様式の版", "version"), _same(questionnaire.template_version)),
    ]


def _round_name(year: int, *, is_practice: bool) -> Both:
    mark = Both("（練習）", " (practice)") if is_practice else _same("")
    return Both(format_fiscal_year(year, "ja") + mark.ja, format_fiscal_year(year, "en") + mark.en)


def _same(text: str) -> Both:
    return Both(text, text)


def write_about(book: xlsxwriter.Workbook, questionnaire: Questionnaire) -> None:
    """Write the hidden sheet by which the upload knows the file again."""
    page = book.add_worksheet(words.ABOUT_SHEET)
    for number, fact in enumerate([("key", "value"), *facts_of(questionnaire).items()]):
        for place, text in enumerate(fact):
            page.write_string(number, place, text)
    page.protect()
    page.hide()
