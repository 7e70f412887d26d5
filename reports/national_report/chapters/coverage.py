"""Who answered: year by year, who came and left, and which items were answered by how many.

Answers to confidential items are counted nowhere (x).
"""

from collections.abc import Iterator
from math import nan

import numpy as np

from comparisons.evidence.citing import cite
from comparisons.overview.tables import list_coverage, list_who
from comparisons.overview.words import tell_participation
from comparisons.results import PublishedRelease, choices_of
from comparisons.words import write_plain
from indicators.calculation.participation import Participation, follow_participation
from indicators.catalogue.model import Item
from indicators.frames import STATES
from indicators.text import LocalizedText
from reports.national_report.asking import NationalOrder
from reports.national_report.parts import Cell, Chapter, Column, Section, Table
from reports.national_report.tables import adopt
from reports.parts import Quantity
from reports.readings import quantify

Words = dict[str, str]
# Four of the five kinds: what is withheld is counted nowhere.
COUNTED = ("reported", "not_applicable", "unknown", "not_submitted")
ANSWERS = LocalizedText(
    "回答した{n}大学のうち値を答えた大学の数は、この年度に聞いた公開の{items}項目で、最も多い項目が{most}、"
    "最も少ない項目が{least}です。",
    "Of {n} universities, {most} gave a value for the best answered of the {items} public items "
    "of that year, {least} for the least answered.",
)
SECRET = LocalizedText(
    "非公開の項目は、回答の数も示しません（x）。",
    "Of confidential items not even the number of answers is given (x).",
)


def build_coverage(order: NationalOrder, words: Words) -> Chapter:
    """Return the chapter of one year."""
    release, language = order.release, order.language
    years = [
        each
        for each in follow_participation(release.figures.panel)
        if each.fiscal_year <= order.fiscal_year
    ]
    chosen = years[-1]
    number = release.number
    listed = list_coverage(reversed(years), language)
    by_year = adopt(listed, "coverage", language, release=number)
    sections = [Section(words["by_year"], tables=(by_year,))]
    if chosen.came or chosen.left:
        names = dict(choices_of(release).universities)
        who = adopt(list_who([chosen], names, language), "who", language, release=number)
        sections.append(Section(words["came_left"], tables=(who,)))
    answers = _list_answers(release, chosen, words, language)
    if answers.rows:
        told = _tell_answers(answers, chosen).in_language(language)
        secret = SECRET.in_language(language)
        sections.append(Section(words["answers"], (told, secret), tables=(answers,)))
    return Chapter("coverage", words["coverage"], (tell_who(chosen, language),), tuple(sections))


def tell_who(year: Participation, language: str) -> str:
    """Return how many answered, came and left."""
    return write_plain(tell_participation(year), language)


def _list_answers(
    release: PublishedRelease, year: Participation, words: Words, language: str
) -> Table:
    """Return a row per item asked that year: how many answered it in which way."""
    columns = (
        Column(words["viewpoint"]),
        Column(words["item"]),
        *(Column(words[state], is_number=True) for state in COUNTED),
    )
    rows = tuple(_list_items(release, year.fiscal_year, language))
    return Table("answers", words["answers"], columns, rows, folded=1)


def _list_items(
    release: PublishedRelease, fiscal_year: int, language: str
) -> Iterator[tuple[Cell, ...]]:
    panel, catalogue = release.figures.panel, release.catalogue
    at = panel.fiscal_years.index(fiscal_year)
    for viewpoint in catalogue.viewpoints.values():
        for item in catalogue.items.values():
            if item.viewpoint != viewpoint.code or not item.is_asked_in(fiscal_year):
                continue
            states = panel.item_states(item.code)[at][panel.participates[at]]
            counts = np.bincount(states, minlength=len(STATES))
            label = viewpoint.label.in_language(language), item.label.in_language(language)
            asked = {"year": str(fiscal_year), "item": item.code, "release": str(release.number)}
            cites = [cite("count", asked, statistic=state) for state in COUNTED]
            yield (
                *label,
                *(
                    _count(item, counts, each, language)
                    for each in zip(COUNTED, cites, strict=True)
                ),
            )


def _count(item: Item, counts: np.ndarray, cited: tuple[str, str], language: str) -> Quantity:
    state, query = cited
    if item.confidential:
        return quantify(nan, 0, reason="suppressed", language=language, evidence=query)
    return quantify(float(counts[STATES.index(state)]), 0, language=language, evidence=query)


def _tell_answers(table: Table, year: Participation) -> LocalizedText:
    """Return the most and the fewest values that a public item has."""
    reported = [row[2] for row in table.rows]
    known = [each.value for each in reported if isinstance(each, Quantity) and not each.reason]
    return ANSWERS.fill(
        n=f"{year.n:,}",
        items=f"{len(known):,}",
        most=f"{int(max(known, default=0)):,}",
        least=f"{int(min(known, default=0)):,}",
    )
