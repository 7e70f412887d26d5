"""The cuts as a table and a picture: both groups' values and numbers at each.

Of a confidential indicator there is neither.
"""

from functools import partial
from urllib.parse import urlencode

import numpy as np
from django.urls import reverse

from comparisons.chart_pictures import FACTS
from comparisons.data_tables.model import (
    Cell,
    Cited,
    Column,
    DataTable,
    Row,
    keep,
    tabulate,
)
from comparisons.drawn_data import DrawnData
from comparisons.evidence.citing import cite_group
from comparisons.facts import write_facts
from comparisons.groups.threshold import Cuts, find_cuts, find_official
from comparisons.groups.threshold_shape import shape_cuts
from comparisons.groups.threshold_words import tell_chosen, tell_turned
from comparisons.labels import TABLES
from comparisons.pages.data import DataPage, show_table
from comparisons.pages.parts import Tools, indicator_crumbs, name_file
from comparisons.pictures import make_picture, word_picture
from comparisons.refusals import SelectionError, WayOut
from comparisons.results import PublishedRelease
from comparisons.selection import Selection
from comparisons.words import write_plain
from indicators.charts.axes import name_with_unit
from indicators.charts.paper.picture import PICTURE_FORMS, PictureForm
from indicators.charts.paper.threshold import HEIGHT, paint_threshold
from indicators.formatting import average_word, format_fiscal_year, reason_word, unit_symbol
from indicators.text import LocalizedText

CHART = "threshold"
HEADING = LocalizedText("しきい値と群の値", "Cuts and group values")
CUT = LocalizedText("しきい値", "Cut")
SMALL = LocalizedText("しきい値以下の群の値", "Value up to the cut")
LARGE = LocalizedText("しきい値超の群の値", "Value over the cut")
SMALL_N = LocalizedText("しきい値以下の n", "n up to the cut")
LARGE_N = LocalizedText("しきい値超の n", "n over the cut")
TURNS = LocalizedText("公表の場合との順序", "Order against the official cut")
WORDS = {
    1.0: LocalizedText("同じ", "same"),
    -1.0: LocalizedText("入れ替わる", "reversed"),
    0.0: LocalizedText("等しい", "equal"),
}
NO_TABLE = LocalizedText(
    "非公開項目を含む指標には、しきい値ごとの表がありません。公表したしきい値の群の値を見てください。",
    "An indicator that rests on confidential items has no table of cuts. See its released groups.",
)
RELEASED = LocalizedText("この指標の群で見る", "Show the groups of this indicator")


def build_threshold_data(
    release: PublishedRelease, selection: Selection, *, language: str
) -> DrawnData:
    """Return the table with what a file must say of itself. Raises: SelectionError (400, 404)."""
    official = find_official(release, selection)
    indicator = release.catalogue.indicators[selection.indicator]
    if indicator.confidential:
        raise SelectionError(NO_TABLE, status=404, way=WayOut(RELEASED, "../../"))
    cuts, tools = find_cuts(release, selection), find_threshold_tools(selection)
    unit = unit_symbol(release.catalogue.items[official.items[0]].unit)
    table = list_cuts(cuts, release, selection, language)
    heading = HEADING.in_language(language)
    page = DataPage(
        title=indicator.label.in_language(language),
        heading=f"{heading} {format_fiscal_year(selection.fiscal_year, language)}",
        crumbs=indicator_crumbs(release, selection, language, last=heading),
        tools=tools,
        back=tools.link,
        shown=[show_table(table)],
        tables=[table],
        about=TABLES["about"].in_language(language),
        facts=write_facts(release, selection, language=language),
        file_name=tools.file_name,
        protection="",
    )
    return DrawnData(page, partial(_draw, release, cuts, selection, unit, language))


def _draw(
    release: PublishedRelease,
    cuts: Cuts,
    selection: Selection,
    unit: LocalizedText,
    language: str,
    form: PictureForm,
) -> bytes:
    """Return the chart as a picture with its words."""
    shape = shape_cuts(cuts, selection, unit)
    told = tell_turned(cuts, unit).in_language(language)
    note = "" if shape.empty else shape.note.in_language(language)
    words = word_picture(
        release,
        title=shape.title.in_language(language),
        facts=_tell_facts(cuts, selection, language),
        note=f"{told}{note}" if language == "ja" else f"{told} {note}",
        summary=f"{write_plain(tell_chosen(cuts, selection, unit), language)}{told}",
        language=language,
    )
    paint = partial(paint_threshold, shape=shape, language=language)
    return make_picture(paint, words, height=HEIGHT, form=form)


def _tell_facts(cuts: Cuts, selection: Selection, language: str) -> str:
    """Return year, unit, grouping, kind of average and n."""
    found = cuts.at(cuts.chosen)
    facts = FACTS.fill(
        year=format_fiscal_year(selection.fiscal_year, language),
        unit=unit_symbol(cuts.indicator.unit),
        grouping=cuts.grouping.label,
        average=average_word(selection.average),
        n=f"{int(found['small_n'] + found['large_n']):,}",
    )
    return facts.in_language(language)


def find_threshold_tools(selection: Selection) -> Tools:
    """Return the addresses of the chart's data, files and page."""
    data = reverse("comparisons:threshold-data", args=[selection.indicator])
    page = reverse("comparisons:threshold", args=[selection.indicator])
    query, forms = selection.parameters(), ("csv", "xlsx", *PICTURE_FORMS)
    return Tools(
        data=f"{data}?{urlencode(query)}",
        link=f"{page}?{urlencode(query)}",
        file_name=name_file(selection, CHART),
        **{form: f"{data}?{urlencode({**query, 'format': form})}" for form in forms},
    )


def list_cuts(
    cuts: Cuts, release: PublishedRelease, selection: Selection, language: str
) -> DataTable:
    """Return a row per cut: both values, both n, and the order against the official cut's."""
    sweep, one = cuts.sweep, cuts.indicator
    unit = release.catalogue.items[cuts.grouping.items[0]].unit
    few = reason_word("group_too_small").in_language(language)
    official = cuts.order_at(cuts.official)
    columns = (
        Column(name_with_unit(CUT, unit).in_language(language), 0),
        *(
            Column(name_with_unit(each, one.unit).in_language(language), one.decimals)
            for each in (SMALL, LARGE)
        ),
        *(Column(each.in_language(language), 0) for each in (SMALL_N, LARGE_N)),
        Column(TURNS.in_language(language)),
    )
    numbers = zip(
        *(each.tolist() for each in (sweep.cuts, sweep.small, sweep.large)),
        *(each.astype(int).tolist() for each in (sweep.small_n, sweep.large_n)),
        sweep.order.tolist(),
        strict=True,
    )

    cite = partial(_cite, cuts, selection)
    average = selection.average
    rows: list[Row] = [
        (
            keep(cut, few),
            cite(keep(small, few), cut, "small", average),
            cite(keep(large, few), cut, "large", average),
            cite(small_n, cut, "small", "n"),
            cite(large_n, cut, "large", "n"),
            tell_order(order, official, language),
        )
        for cut, small, large, small_n, large_n, order in numbers
    ]
    return tabulate(HEADING.in_language(language), columns, rows)


def tell_order(order: float, official: float, language: str) -> str:
    """Return the word of a cut's order; "" where either cannot be told or the official is a tie."""
    if np.isnan(order * official) or (order and not official):
        return ""
    return WORDS[order * official].in_language(language)


def _cite(
    cuts: Cuts, selection: Selection, cell: Cell, cut: float, side: str, statistic: str
) -> Cited:
    """Return a figure with its evidence, which is that of the comparison at that cut."""
    query = cite_group("average", cuts.asked(selection, cut), cuts.side(side), statistic)
    return Cited(cell, query)
