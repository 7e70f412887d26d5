"""The data of one national chart as a page, files and a picture, with what they say of themselves.

Page and answer are those of every other chart's data.
"""

from functools import partial

from comparisons.answers import NO_PICTURE
from comparisons.drawn_data import DrawnData
from comparisons.facts import ROUNDING
from comparisons.labels import TABLES
from comparisons.national.addresses import find_national_tools
from comparisons.national.model import Chart, National
from comparisons.national.page import SHARES, load_national, national_crumbs
from comparisons.national.shapes import shape_national, tell_drawn
from comparisons.national.tables import list_shares, list_values
from comparisons.national.words import (
    NOT_OFFICIAL,
    REAL,
    REPLACED,
    TITLE,
    tell_chart,
    tell_credit,
)
from comparisons.pages.data import DataPage, show_table
from comparisons.pictures import make_picture
from comparisons.refusals import MOST_LETTERS, SelectionError
from comparisons.words import write_plain
from indicators.charts.axes import name_with_unit
from indicators.charts.paper.picture import PictureForm, PictureWords
from indicators.charts.paper.published import measure_published, paint_published
from indicators.charts.published import PublishedShape
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

FACT = (LocalizedText("項目", "Fact"), LocalizedText("内容", "Text"))
CREDIT, CAUTION, READING = (
    LocalizedText("出典", "Source"),
    LocalizedText("注意", "Caution"),
    LocalizedText("読み方", "How to read"),
)
YEARS = LocalizedText(
    "単位：{unit}　{first}–{last}年度　値 {n}個", "unit: {unit} · FY{first}–{last} · {n} values"
)
MILESTONE = LocalizedText("{number} {year}年度 {label}", "{number} FY{year} {label}")
IN_PICTURE = LocalizedText(
    "国などが公表した全国の実際の値で、架空ではありません。本システムが集めて描いたもので、省庁が作成したものではありません。",
    "Real national totals that were published; none is invented. We collected and drew them; no "
    "ministry made this chart.",
)


def build_national_data(code: str, *, language: str) -> DrawnData:
    """Return the data of one chart. Raises: SelectionError (404) for an unknown one."""
    national = load_national()
    chart = _find_chart(code, national)
    page = _build_page(code, national, chart, language)
    return DrawnData(page, partial(_draw, national, chart, language))


def _build_page(code: str, national: National, chart: Chart | None, language: str) -> DataPage:
    label, credit, notes = _describe(code, national)
    table = (
        list_values(chart, language=language) if chart else list_shares(national, language=language)
    )
    tools = find_national_tools(code, is_drawn=_is_drawn(chart))
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


def _draw(national: National, chart: Chart | None, language: str, form: PictureForm) -> bytes:
    """Return the chart as a picture with its words. Raises: SelectionError (400) for a table."""
    if chart is None or not chart.is_drawn:
        raise SelectionError(NO_PICTURE.fill(form=form), status=400)
    shape = shape_national(chart, national.milestones)
    words = PictureWords(
        title=name_with_unit(chart.label, chart.unit).in_language(language),
        facts=_tell_years(shape, language),
        note=tell_drawn(chart, shape, language),
        foot=(
            *_tell_milestones(national, shape, language),
            tell_credit(chart).in_language(language),
            IN_PICTURE.in_language(language),
        ),
        summary=write_plain(tell_chart(chart), language),
    )
    paint = partial(paint_published, shape=shape, language=language)
    return make_picture(paint, words, height=measure_published(shape), form=form)


def _tell_milestones(national: National, shape: PublishedShape, language: str) -> list[str]:
    """Return what the numbers above the chart are; a picture has no list beside it."""
    told = [
        MILESTONE.fill(number=number, year=year, label=national.milestones[number - 1].label)
        for number, year in shape.marks
    ]
    between = "; " if language == "en" else "、"
    return [between.join(each.in_language(language) for each in told)] if told else []


def _tell_years(shape: PublishedShape, language: str) -> str:
    """Return unit, first and last year, and how many values there are."""
    years = shape.fiscal_years
    facts = YEARS.fill(
        unit=unit_symbol(shape.unit),
        first=years[0],
        last=years[-1],
        n=sum(len(line.newest) for line in shape.lines),
    )
    return facts.in_language(language)


def _is_drawn(chart: Chart | None) -> bool:
    return chart is not None and chart.is_drawn


def _find_chart(code: str, national: National) -> Chart | None:
    return next((chart for chart in national.charts if chart.code == code), None)


def _describe(
    code: str, national: National
) -> tuple[LocalizedText, LocalizedText, list[LocalizedText]]:
    """Return label, credit and notes of what is asked for. Raises: SelectionError (404)."""
    if code == SHARES:
        return national.shares.label, national.shares.credit, []
    chart = _find_chart(code, national)
    if chart is None:
        known = ", ".join([*(each.code for each in national.charts), SHARES])
        sentence = LocalizedText(
            "全国の推移に「{got}」はありません。あるのは {known} です。",
            "There is no national chart “{got}”. There are: {known}.",
        )
        raise SelectionError(sentence.fill(got=code[:MOST_LETTERS], known=known), status=404)
    return chart.label, tell_credit(chart), [REPLACED, *([chart.note] if chart.note.ja else [])]
