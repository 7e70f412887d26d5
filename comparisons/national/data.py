"""The data of one national chart as a page, files and picture, with what they say of themselves.

Page and answer are those of every other chart's data.
"""

from functools import partial

from comparisons.answers import NO_PICTURE
from comparisons.data_tables.model import DataTable
from comparisons.drawn_data import DrawnData
from comparisons.facts import ROUNDING
from comparisons.labels import TABLES
from comparisons.national.addresses import find_national_tools
from comparisons.national.drawing import draw_chart_picture
from comparisons.national.goal_table import list_goals
from comparisons.national.loading import GOALS, SHARES, load_national
from comparisons.national.model import Chart, National
from comparisons.national.page import national_crumbs
from comparisons.national.tables import list_shares, list_values
from comparisons.national.telling import tell_breaks, tell_credit
from comparisons.national.words import (
    GOALS_CREDIT,
    GOALS_LABEL,
    NOT_OFFICIAL,
    REAL,
    REPLACED,
    TITLE,
)
from comparisons.pages.data import DataPage, show_table
from comparisons.refusals import MOST_LETTERS, SelectionError
from indicators.charts.paper.picture import PictureForm
from indicators.text import LocalizedText

FACT = (LocalizedText("項目", "Fact"), LocalizedText("内容", "Text"))
CREDIT, CAUTION, READING = (
    LocalizedText("出典", "Source"),
    LocalizedText("注意", "Caution"),
    LocalizedText("読み方", "How to read"),
)


def build_national_data(code: str, *, language: str) -> DrawnData:
    """Return the data of one chart. Raises: SelectionError (404) for an unknown one."""
    national = load_national()
    page = _build_page(code, national, language)
    return DrawnData(page, partial(_draw, code, national, language))


def _build_page(code: str, national: National, language: str) -> DataPage:
    label, credit, notes = _describe(code, national)
    table, chart = _list(code, national, language), _find_chart(code, national)
    tools = find_national_tools(code, is_drawn=chart is not None and chart.is_drawn)
    heading = label.in_language(language)
    rows = [
        FACT,
        (TITLE, label),
        (CREDIT, credit),
        (CAUTION, REAL),
        (CAUTION, NOT_OFFICIAL),
        *((READING, note) for note in (*notes, ROUNDING)),
    ]
    return DataPage(
        title=heading,
        heading=credit.in_language(language),
        crumbs=national_crumbs(language, last=heading),
        tools=tools,
        back=tools.link,
        shown=[show_table(table)],
        tables=[table],
        about=TABLES["about"].in_language(language),
        facts=[(name.in_language(language), text.in_language(language)) for name, text in rows],
        file_name=tools.file_name,
        protection=REAL.in_language(language),
    )


def _draw(code: str, national: National, language: str, form: PictureForm) -> bytes:
    """Return the chart as a picture. Raises: SelectionError (400) for a table."""
    chart = _find_chart(code, national)
    if chart is None or not chart.is_drawn:
        raise SelectionError(NO_PICTURE.fill(form=form), status=400)
    return draw_chart_picture(chart, national, form, language=language)


def _list(code: str, national: National, language: str) -> DataTable:
    chart = _find_chart(code, national)
    if chart:
        return list_values(chart, language=language)
    listed = list_goals if code == GOALS else list_shares
    return listed(national, language=language)


def _find_chart(code: str, national: National) -> Chart | None:
    return next((chart for chart in national.charts if chart.code == code), None)


def _describe(
    code: str, national: National
) -> tuple[LocalizedText, LocalizedText, list[LocalizedText]]:
    """Return label, credit and notes of what is asked for. Raises: SelectionError (404)."""
    if code == SHARES:
        return national.shares.label, national.shares.credit, []
    if code == GOALS:
        return GOALS_LABEL, GOALS_CREDIT, [goal.note for goal in national.goals]
    chart = _find_chart(code, national)
    if chart is None:
        known = ", ".join([*(each.code for each in national.charts), GOALS, SHARES])
        sentence = LocalizedText(
            "全国の推移に「{got}」はありません。あるのは {known} です。",
            "There is no national chart “{got}”. There are: {known}.",
        )
        raise SelectionError(sentence.fill(got=code[:MOST_LETTERS], known=known), status=404)
    return chart.label, tell_credit(chart), [REPLACED, *tell_breaks(chart), *_note(chart)]


def _note(chart: Chart) -> list[LocalizedText]:
    return [chart.note] if chart.note.ja else []
