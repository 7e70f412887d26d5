"""Why a university's figure differs from the year before: a sentence, and steps with their bars.

Arithmetic only; what made an answer change is nobody's to say here.
"""

from typing import NamedTuple

from comparisons.evidence.citing import cite_own
from comparisons.explain.change_addresses import find_change_tools, last_year
from comparisons.explain.moved import tell_move
from comparisons.explain.waterfall import FROM_TO, shape_change
from comparisons.explain.year_pair import YearPair, pair_years
from comparisons.pages.parts import Tools
from comparisons.results import PublishedRelease
from comparisons.selection import Selection
from comparisons.words import Part, Word, cite_within, write
from indicators.charts.waterfall import Bar
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

CAPTION = LocalizedText("前年度からの変化の内訳（単位：{unit}）", "The change, in {unit}")
SIDES = ("numerator", "denominator")


class ChangeRow(NamedTuple):
    """A value or a step: what it is, from what to what, how much, and its bar in per cent."""

    label: str
    note: list[Word]
    amount: Word
    start: str
    width: str
    kind: str


class ChangeSection(NamedTuple):
    """The whole section; without rows the sentence says why there is nothing to explain."""

    sentence: str
    caption: str
    rows: list[ChangeRow]
    note: str
    tools: Tools | None = None


def build_change(release: PublishedRelease, selection: Selection, language: str) -> ChangeSection:
    """Return why the highlighted university's figure differs from the year before."""
    indicator = release.catalogue.indicators[selection.indicator]
    university, year = selection.university or "", selection.fiscal_year
    pair = pair_years(release.figures, indicator, university, year)
    shape = shape_change(pair)
    if pair.change is None or shape.empty:
        return ChangeSection((shape.empty or shape.title).in_language(language), "", [], "")
    told = tell_move(indicator, year, pair.before, pair.after, pair.change)
    rows = zip(shape.steps, _list_notes(pair, selection), _cite_amounts(selection), strict=True)
    return ChangeSection(
        sentence=told.in_language(language),
        caption=CAPTION.fill(unit=unit_symbol(indicator.unit)).in_language(language),
        rows=[
            ChangeRow(
                step.label.in_language(language),
                write(note, language),
                Word(step.amount.in_language(language), True, query),
                *_place(step.bar),
                step.bar.kind,
            )
            for step, note, query in rows
        ],
        note=shape.note.in_language(language),
        tools=find_change_tools(selection),
    )


def _cite_amounts(selection: Selection) -> list[str]:
    """Return the evidence of each step: both values and what either side did."""
    return [
        cite_own("ratio", last_year(selection)),
        *(cite_own("change", selection, statistic=side) for side in SIDES),
        cite_own("ratio", selection),
    ]


def _list_notes(pair: YearPair, selection: Selection) -> list[list[Part]]:
    """Return from what to what each side went, both with their evidence."""
    years = (last_year(selection), selection)
    notes = []
    for side in SIDES:
        written = pair.write_side(side)
        queries = [cite_own("side", year, statistic=side) for year in years]
        told = FROM_TO.fill(before=written[0], after=written[1])
        notes.append(cite_within(told, *zip(written, queries, strict=True)))
    return [[], *notes, []]


def _place(bar: Bar) -> tuple[str, str]:
    return f"{bar.start * 100:.2f}%", f"{(bar.end - bar.start) * 100:.2f}%"
