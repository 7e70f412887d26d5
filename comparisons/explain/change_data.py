"""The waterfall of one figure as a table, files and a picture: both years, and what a side did.

The steps are those of the page; where a year has no figure the table says which kind of nothing.
"""

from functools import partial

from comparisons.drawn_data import DrawnData
from comparisons.explain.change_addresses import CHART, find_change_tools
from comparisons.explain.change_table import list_steps
from comparisons.explain.waterfall import shape_change
from comparisons.explain.year_pair import YEAR, YearPair, pair_years
from comparisons.facts import write_facts
from comparisons.labels import CHART_TITLES, COLUMNS, TABLES
from comparisons.pages.data import DataPage, show_table
from comparisons.pages.parts import indicator_crumbs
from comparisons.pictures import make_picture, word_picture
from comparisons.protection import tell_files
from comparisons.results import PublishedRelease, choices_of
from comparisons.selection import Selection
from indicators.charts.paper.picture import PictureForm
from indicators.charts.paper.waterfall import height_of_waterfall, paint_waterfall
from indicators.charts.waterfall import WaterfallShape
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

FACTS = LocalizedText(
    "{name}　{before}から{after}　単位：{unit}　1校の値（n=1）",
    "{name} · {before} to {after} · unit: {unit} · one university (n=1)",
)


def build_change_data(
    release: PublishedRelease, selection: Selection, *, language: str
) -> DrawnData:
    """Return the waterfall of the selection's university with what a file must say of itself."""
    indicator = release.catalogue.indicators[selection.indicator]
    university = selection.university or ""
    pair = pair_years(release.figures, indicator, university, selection.fiscal_year)
    shape, tools = shape_change(pair), find_change_tools(selection)
    name = choices_of(release).universities[university]
    heading = CHART_TITLES[CHART].in_language(language)
    table = list_steps(release, pair, selection, language)._replace(name=heading)
    crumbs = indicator_crumbs(release, selection, language, last=name.in_language(language))
    page = DataPage(
        title=indicator.label.in_language(language),
        heading=f"{heading}　{name.in_language(language)}",
        crumbs=crumbs,
        tools=tools,
        back=tools.link,
        shown=[show_table(table)],
        tables=[table],
        about=TABLES["about"].in_language(language),
        facts=[
            *write_facts(release, selection, language=language),
            (COLUMNS["university"].in_language(language), name.in_language(language)),
            (heading, (shape.empty or shape.note).in_language(language)),
        ],
        file_name=tools.file_name,
        protection=tell_files(indicator).in_language(language),
    )
    return DrawnData(page, partial(_draw, release, pair, shape, name, language))


def _draw(
    release: PublishedRelease,
    pair: YearPair,
    shape: WaterfallShape,
    name: LocalizedText,
    language: str,
    form: PictureForm,
) -> bytes:
    """Return the waterfall as a picture with its words."""
    before, after = (YEAR.fill(year=year) for year in (pair.year - 1, pair.year))
    unit = unit_symbol(pair.indicator.unit)
    facts = FACTS.fill(name=name, before=before, after=after, unit=unit).in_language(language)
    title = shape.title.in_language(language)
    told = " ".join(
        f"{each.label.in_language(language)} {each.amount.in_language(language)}"
        for each in shape.steps
    )
    words = word_picture(
        release,
        title=title,
        facts=facts,
        note=shape.note.in_language(language),
        summary=f"{title} {facts} {(shape.empty or shape.note).in_language(language)} {told}",
        language=language,
    )
    paint = partial(paint_waterfall, shape=shape, language=language)
    return make_picture(paint, words, height=height_of_waterfall(shape), form=form)
