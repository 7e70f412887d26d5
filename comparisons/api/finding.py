"""What the codes of a question name in a release, or the fault that says they name nothing.

No figure is read here.
"""

from collections.abc import Mapping
from typing import TypeVar

from comparisons.api.refusals import unknown
from indicators.catalogue.model import Indicator
from universities.releases.reader import PublishedRelease

Known = TypeVar("Known")


def find_known(
    known: Mapping[str, Known], code: str, *, parameter: str, release: int, address: str = ""
) -> Known:
    """Return what `code` names in the release.

    Raises: ApiFault 404 with the nearest code, and the list or where it is.
    """
    if code in known:
        return known[code]
    raise unknown(parameter, code, known, release=release, address=address)


def find_indicator(release: PublishedRelease, code: str) -> Indicator:
    """Return the indicator. Raises: ApiFault 404 if the release has none of that code."""
    return find_known(
        release.figures.indicators,
        code,
        parameter="indicator",
        release=release.number,
        address="/api/v1/indicators",
    )


def check_year_and_university(
    release: PublishedRelease, fiscal_year: int, university: str | None
) -> None:
    """Raise ApiFault 404 unless the release holds the year and, if one is named, the university."""
    if fiscal_year not in release.fiscal_years:
        raise unknown(
            "fiscal_year", fiscal_year, _words(release.fiscal_years), release=release.number
        )
    codes = release.universities["university"]
    if university is not None and university not in set(codes):
        raise unknown(
            "university",
            university,
            codes,
            release=release.number,
            address="/api/v1/universities",
        )


def _words(numbers: tuple[int, ...]) -> list[str]:
    return [str(number) for number in numbers]
