"""How figures split into parts by class: the ministry's breakdowns.

As their own pages show them, with nobody highlighted.
"""

from functools import partial

from comparisons.crossing.breakdown_page import shape_split
from comparisons.crossing.breakdown_tables import list_parts
from comparisons.crossing.breakdown_words import build_lead
from comparisons.crossing.splits import (
    Split,
    find_groupings_with_values,
    has_classes,
    read_split,
)
from comparisons.words import write_plain
from indicators.catalogue.model import Breakdown
from indicators.charts.paper.breakdown import measure_breakdown, paint_breakdown
from indicators.formatting import average_word
from indicators.text import LocalizedText
from reports.national_report.addresses import find_page
from reports.national_report.asking import NationalOrder
from reports.national_report.chapters.choosing import PUBLISHED
from reports.national_report.parts import Chapter, Picture, Section, Table
from reports.national_report.tables import adopt
from reports.renderers.native import plot_parts
from reports.sentences.joining import join

Words = dict[str, str]
# The classes of the ministry's bars: by patents held, finer than its two groups.
CLASSES = "patents_held_class"

_CAPTION = LocalizedText("{where}。{note}", "{where}. {note}")
_BARS = LocalizedText(
    "棒は群の値（{average}）、括弧の中は大学の数。下の棒は全体と大きな群の値。",
    "Bars: group values ({average}), number of universities in brackets; the last ones are all "
    "and the large groups.",
)
_ADDED_UP = LocalizedText(
    "内訳がすべてそろう大学だけで計算しているため、内訳の和が棒の長さになります。",
    " Only universities that have every part are counted, so the parts add up to the bar.",
)


def build_breakdowns(order: NationalOrder, words: Words) -> Chapter:
    """Return the ministry's breakdowns by class, each with n, that the release has."""
    held = order.release.figures.indicators
    sections = tuple(
        _break_down(order, each)
        for each in order.release.catalogue.breakdowns.values()
        if each.source == PUBLISHED
        and all(part in held and held[part].is_asked_in(order.fiscal_year) for part in each.parts)
    )
    return Chapter("breakdowns", words["breakdowns"], (), sections)


def _break_down(order: NationalOrder, breakdown: Breakdown) -> Section:
    split = _find_split(order, breakdown)
    sentence = write_plain(build_lead(split, None), order.language)
    label = breakdown.label.in_language(order.language)
    picture, table = _draw(split, label, sentence, order), _list(split, label, order)
    return Section(label, (sentence,), (picture,), (table,))


def _draw(split: Split, label: str, sentence: str, order: NationalOrder) -> Picture:
    shape, code, language = shape_split(split, None), split.breakdown.code, order.language
    where = split.grouping
    caption = _CAPTION.fill(where=where.label, note=shape.note)
    plot_caption = _CAPTION.fill(where=where.label, note=_tell_bars(split))
    return Picture(
        code=f"breakdown-{code}",
        title=label,
        sentence=sentence,
        caption=caption.in_language(language),
        paint=partial(paint_breakdown, shape=shape, language=language),
        height=measure_breakdown(shape) if shape.empty is None else 12.0,
        address=find_page("comparisons:breakdown", code, order=order, grouping=where.code),
        plot=plot_parts(shape, language, sentence=sentence),
        plot_caption=plot_caption.in_language(language),
    )


def _tell_bars(split: Split) -> LocalizedText:
    """Return what to know of the bars where a program draws them itself."""
    bars = _BARS.fill(average=average_word(split.wish.average))
    return join(bars, _ADDED_UP) if split.breakdown.kind == "sum" else bars


def _find_split(order: NationalOrder, breakdown: Breakdown) -> Split:
    """Return it by class of patents held; where no class can be shown, by what has values."""
    asked = {"year": str(order.fiscal_year)}
    own = read_split(order.release, breakdown.code, asked)
    if CLASSES in order.release.catalogue.groupings:
        split = read_split(order.release, breakdown.code, {**asked, "grouping": CLASSES})
        if has_classes(split):
            return split
    for grouping in () if has_classes(own) else find_groupings_with_values(order.release, own):
        return read_split(order.release, breakdown.code, {**asked, "grouping": grouping.code})
    return own


def _list(split: Split, label: str, order: NationalOrder) -> Table:
    language, number = order.language, order.release.number
    parts, code = list_parts(split, None, language), f"breakdown_{split.breakdown.code}"
    return adopt(parts, code, language, release=number)._replace(name=label)
