"""The ratios of a release as columns, university by university.

Everything is read from the release; no figure is calculated again.
"""

from comparisons.api.finding import check_year_and_university, find_indicator
from comparisons.api.parameters import RatiosQuestion
from comparisons.api.row_parts import name_columns, unit_fields
from comparisons.api.table import ApiTable
from universities.releases.reader import PublishedRelease


def read_ratios(release: PublishedRelease, question: RatiosQuestion) -> ApiTable:
    """Return one indicator of one year, university by university.

    Units: both parts in their items' units, value in the indicator's. Missing: NaN and a reason.
    Raises: ApiFault 404 for a year, indicator or university that the release does not hold.
    """
    indicator = find_indicator(release, question.indicator)
    check_year_and_university(release, question.fiscal_year, question.university)
    found = release.figures.ratios(
        indicator.code, fiscal_year=question.fiscal_year, university=question.university
    )
    values = {
        name: found[name].tolist() for name in ("numerator", "denominator", "value", "reason")
    }
    about = {
        "indicator": indicator.code,
        "fiscal_year": question.fiscal_year,
        **unit_fields(indicator),
    }
    return ApiTable(about, {**name_columns(found, release), **values})
