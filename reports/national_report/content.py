"""The national report of one release, fiscal year and language as one content object.

Every renderer draws from it and reads nothing else.
"""

from functools import lru_cache

from django.utils.translation import override

from indicators.calculation.participation import follow_participation
from indicators.formatting import format_fiscal_year
from reports.content import ReportError
from reports.glossary import build_signs
from reports.national_report.asking import NationalOrder, identify
from reports.national_report.chapters.agreement import build_agreement
from reports.national_report.chapters.breakdowns import build_breakdowns
from reports.national_report.chapters.changes import build_changes
from reports.national_report.chapters.closing import build_definitions, build_method
from reports.national_report.chapters.coverage import build_coverage
from reports.national_report.chapters.distributions import build_distributions
from reports.national_report.chapters.figures import build_figures
from reports.national_report.chapters.relations import build_relations
from reports.national_report.labels import resolve_labels
from reports.national_report.parts import Chapter, NationalContent
from reports.national_report.summary import list_points, write_lead
from reports.sentences.release import name_state, write_release

_BUILT = (
    build_coverage,
    build_figures,
    build_changes,
    build_relations,
    build_breakdowns,
    build_distributions,
    build_agreement,
)
# The newest report in both languages, and one that somebody looks back at.
_KEPT_IN_MEMORY = 4


@lru_cache(maxsize=_KEPT_IN_MEMORY)
def load_national(order: NationalOrder) -> NationalContent:
    """Return the report, from memory if it was asked before. Raises: as build_national."""
    with override(order.language):
        return build_national(order)


def build_national(order: NationalOrder) -> NationalContent:
    """Return the report; every text in its language, every figure in its indicator's unit.

    Missing: what is withheld is x, what nobody answered is listed, never 0.
    Raises: ReportError if the release does not hold the fiscal year.
    """
    _check_year(order)
    language, release = order.language, identify(order.release)
    words = resolve_labels(language)
    chapters = {each.code: each for each in (build(order, words) for build in _BUILT)}
    return NationalContent(
        language=language,
        fiscal_year=order.fiscal_year,
        release=release,
        title=words["title"],
        name=words["name"],
        fiscal_year_words=format_fiscal_year(order.fiscal_year, language),
        release_words=write_release(release).in_language(language),
        state=name_state(release.is_provisional).in_language(language),
        chips=(words["public_only"], words["no_ranking"]),
        lead=write_lead(order, _count_universities(order)).in_language(language),
        summary=tuple(list_points(order, chapters)),
        chapters=tuple(filter(_says_something, chapters.values())),
        definitions=build_definitions(order),
        method=build_method(language),
        signs=build_signs(language),
        labels=words,
    )


def _says_something(chapter: Chapter) -> bool:
    return bool(chapter.sections or chapter.sentences)


def _count_universities(order: NationalOrder) -> int:
    years = follow_participation(order.release.figures.panel)
    return next(each.n for each in years if each.fiscal_year == order.fiscal_year)


def _check_year(order: NationalOrder) -> None:
    known = order.release.fiscal_years
    if order.fiscal_year not in known:
        raise ReportError(
            f"fiscal year: must be one of release {order.release.number} "
            f"({', '.join(map(str, known))}), got {order.fiscal_year}. Choose one of them."
        )
