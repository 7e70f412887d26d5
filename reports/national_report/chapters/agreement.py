"""Whether strengths go together: the matrix of correlations and what it says.

As its own page shows it, with nobody highlighted.
"""

from functools import partial

from comparisons.crossing.viewpoints import read_agreement, shape_matrix
from comparisons.crossing.viewpoints_tables import list_pairs
from comparisons.crossing.viewpoints_words import build_lead, list_notes
from comparisons.words import write_plain
from indicators.charts.paper.agreement import measure_agreement, paint_agreement
from reports.national_report.addresses import find_page
from reports.national_report.asking import NationalOrder
from reports.national_report.parts import Chapter, Picture, Section
from reports.national_report.tables import adopt

Words = dict[str, str]


def build_agreement(order: NationalOrder, words: Words) -> Chapter:
    """Return the matrix of correlations and what it says."""
    language = order.language
    agreement = read_agreement(order.release, {"year": str(order.fiscal_year)})
    shape = shape_matrix(agreement)
    lead = write_plain(build_lead(agreement), language)
    picture = Picture(
        code="agreement",
        title=shape.title.in_language(language),
        sentence=lead,
        caption=" ".join(
            each.in_language(language) for each in (shape.note, *list_notes(agreement))
        ),
        paint=partial(paint_agreement, shape=shape, language=language),
        height=measure_agreement(shape),
        address=find_page("comparisons:viewpoints", order=order),
    )
    pairs, number = list_pairs(agreement, language), order.release.number
    table = adopt(pairs, "agreement", language, release=number)
    section = Section("", pictures=(picture,), tables=(table,))
    return Chapter("agreement", words["agreement"], (lead,), (section,))
