"""The observations of a release as columns, university by university.

Everything is read from the release; no figure is calculated again.
"""

from comparisons.api.finding import check_year_and_university, find_known
from comparisons.api.parameters import ObservationsQuestion
from comparisons.api.row_parts import name_columns
from comparisons.api.table import ApiTable
from universities.releases.reader import PublishedRelease


def read_observations(release: PublishedRelease, question: ObservationsQuestion) -> ApiTable:
    """Return what was returned for one item in one year.

    Units: the item's own. Missing: NaN beside its state.
    Raises: ApiFault 404 for a year, item or university that the release does not hold.
    """
    item = find_known(
        release.catalogue.items,
        question.item,
        parameter="item",
        release=release.number,
        address="/api/v1/items",
    )
    check_year_and_university(release, question.fiscal_year, question.university)
    found = release.figures.panel.observations(
        fiscal_year=question.fiscal_year, items=[item.code], university=question.university
    )
    columns = {
        **name_columns(found, release),
        "fiscal_year": found["fiscal_year"].tolist(),
        "value": found["value"].tolist(),
        "state": found["state"].tolist(),
    }
    about = {"item": item.code, "fiscal_year": question.fiscal_year, "unit": item.unit}
    return ApiTable(about, columns)
