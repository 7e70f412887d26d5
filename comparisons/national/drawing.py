"""A national chart as a figure of the page and as a picture to take along.

Its shape and its notes come from shapes.py.
"""

from functools import lru_cache, partial

from comparisons.figures import Figure, write_script
from comparisons.national.model import Chart, National, Year
from comparisons.national.shapes import shape_national, tell_drawn
from comparisons.national.telling import tell_chart, tell_credit
from comparisons.pictures import make_picture
from comparisons.words import write_plain
from indicators.charts.axes import name_with_unit
from indicators.charts.paper.picture import PictureForm, PictureWords
from indicators.charts.paper.published import measure_published, paint_published
from indicators.charts.published import PublishedShape
from indicators.charts.screen.published import draw_published
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

# The drawn charts of the files in both languages, and as many again of changed files.
MOST_KEPT = 80
YEARS = LocalizedText(
    "単位：{unit}　{first}–{last}年度　値 {n}個", "unit: {unit} · FY{first}–{last} · {n} values"
)
MILESTONE = LocalizedText("{letter} {year}年度 {label}", "{letter} FY{year} {label}")
IN_PICTURE = LocalizedText(
    "国などが公表した全国の実際の値で、架空ではありません。本システムが集めて描いたもので、省庁が作成したものではありません。",
    "Real national totals that were published; none is invented. We collected and drew them; no "
    "ministry made this chart.",
)


@lru_cache(maxsize=MOST_KEPT)
def draw_chart(chart: Chart, years: tuple[Year, ...], language: str) -> Figure:
    """Return the chart as the page takes it."""
    shape, name = shape_national(chart, years), f"figure-{chart.code}"
    script = write_script(draw_published(shape, language=language), name)
    note = tell_drawn(chart, shape, language)
    return Figure(name, chart.label.in_language(language), note, False, script)


def draw_chart_picture(
    chart: Chart, national: National, form: PictureForm, *, language: str
) -> bytes:
    """Return the chart as a picture with its words; milestones are listed inside of it."""
    shape = shape_national(chart, national.years)
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
    """Return what the letters above the chart are; a picture has no list beside it."""
    drawn = {letter for letter, _ in shape.marks}
    told = [
        MILESTONE.fill(letter=year.letter, year=year.fiscal_year, label=each.label)
        for year in national.years
        if year.letter in drawn
        for each in year.milestones
    ]
    between = "; " if language == "en" else "、"
    return [between.join(each.in_language(language) for each in told)] if told else []


def _tell_years(shape: PublishedShape, language: str) -> str:
    """Return unit, first and last year, and how many values there are."""
    years = [point.fiscal_year for line in shape.lines for point in line.newest]
    unit = unit_symbol(shape.unit)
    facts = YEARS.fill(unit=unit, first=min(years), last=max(years), n=len(years))
    return facts.in_language(language)
