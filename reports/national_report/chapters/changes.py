"""How the public indicators moved: of all with a value, and of those with one in both years.

Confidential indicators are not restated for a sample and are not here.
"""

from collections.abc import Callable, Sequence

from comparisons.overview.asking import Wish
from comparisons.overview.movements import Movement, list_movements
from comparisons.overview.words import BASIS, COLUMNS, CONFIDENTIAL, NO_YEAR_BEFORE
from comparisons.series_breaks import warn_shortly
from indicators.catalogue.model import ALL
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from reports.national_report.asking import NationalOrder
from reports.national_report.judging import count_moves
from reports.national_report.parts import Cell, Chapter, Column, Section, Table
from reports.national_report.tables import cite_in
from reports.readings import quantify

Words = dict[str, str]
COUNTS = LocalizedText(
    "良し悪しのある公開指標{judged}のうち、両年度とも値のある大学だけで比べて、良くなったのは{better}、"
    "悪くなったのは{worse}、表示の桁で変わらないのは{same}です。",
    "Of {judged} public indicators with a good side, compared among those with a value in both "
    "years, {better} got better, {worse} got worse and {same} show no change.",
)


def find_movements(order: NationalOrder) -> list[Movement]:
    """Return the public indicators of both years; nothing without a year before."""
    return list_movements(order.release, Wish(order.fiscal_year, ALL.code, "all"))


def build_changes(order: NationalOrder, words: Words) -> Chapter:
    """Return the chapter: one table, viewpoint by viewpoint."""
    language, found = order.language, find_movements(order)
    if not found:
        nothing = NO_YEAR_BEFORE.fill(year=order.fiscal_year).in_language(language)
        return Chapter("changes", words["changes"], (nothing,))
    basis = BASIS["all"].fill(group=ALL.label)
    sentences = (tell_counts(found, order.fiscal_year), basis, CONFIDENTIAL)
    table = _table(order, found, words)
    return Chapter(
        "changes",
        words["changes"],
        tuple(each.in_language(language) for each in sentences),
        (Section("", tables=(table,)),),
    )


def tell_counts(found: Sequence[Movement], fiscal_year: int) -> LocalizedText:
    """Return how many indicators got better and worse in the matched sample."""
    moves = count_moves(found, fiscal_year)
    return COUNTS.fill(**moves._asdict(), judged=moves.judged)


def _table(order: NationalOrder, found: Sequence[Movement], words: Words) -> Table:
    year, language = order.fiscal_year, order.language

    def head(name: str, of_year: int) -> str:
        return COLUMNS[name].fill(year=of_year).in_language(language)

    figures = (head("before", year - 1), head("before", year), words["change"])
    counts = (head("n_before", year - 1), head("n_before", year), words["n_both"])
    columns = (
        *(Column(words[name]) for name in ("viewpoint", "number", "indicator", "unit")),
        *(Column(label, is_number=True) for label in (*figures, words["matched_change"], *counts)),
        Column(words["caution"]),
    )
    rows = tuple(
        _row(each, viewpoint.label, order)
        for viewpoint in order.release.catalogue.viewpoints.values()
        for each in found
        if each.indicator.viewpoint == viewpoint.code
    )
    return Table("changes", words["changes"], columns, rows, folded=1)


def _row(each: Movement, viewpoint: LocalizedText, order: NationalOrder) -> tuple[Cell, ...]:
    indicator, shown, language = each.indicator, each.shown, order.language
    of_all, of_both = _cite(each, order)
    texts = (
        viewpoint,
        LocalizedText(indicator.number, indicator.number),
        indicator.short_label,
        unit_symbol(indicator.unit),
    )
    values = (
        (shown.before, False, of_all("value_before")),
        (shown.after, False, of_all("value")),
        (shown.change, True, of_all("change")),
        (each.matched.change, True, of_both("change")),
    )
    counts = (
        (shown.n_before, of_all("n_before")),
        (shown.n, of_all("n")),
        (each.matched.n, of_both("n")),
    )
    return (
        *(text.in_language(language) for text in texts),
        *(
            quantify(
                value,
                indicator.decimals,
                reason="group_too_small",
                language=language,
                signed=signed,
                evidence=query,
            )
            for value, signed, query in values
        ),
        *(quantify(n, 0, language=language, evidence=query) for n, query in counts),
        warn_shortly(indicator, order.fiscal_year).in_language(language),
    )


def _cite(each: Movement, order: NationalOrder) -> list[Callable[[str], str]]:
    """Return what gives the queries of figures of all, and of those with a value in both years."""
    wish, number = Wish(order.fiscal_year, ALL.code, "all"), order.release.number
    samples = (each.citing(wish), each.citing(wish._replace(sample="both")))
    return [
        lambda statistic, find=find: cite_in(find(statistic), number)  # type: ignore[misc]
        for find in samples
    ]
