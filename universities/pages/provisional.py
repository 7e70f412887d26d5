"""The page of a university's own provisional indicators, one table a viewpoint.

Calculating lives in universities/provisional.py; finished words only are put in order here.
"""

from dataclasses import dataclass
from itertools import groupby

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.place import Place, build_place
from universities.provisional.ratios import OwnRatio, build_own_ratios
from universities.submissions.drafts import read_draft

TITLE = LocalizedText("いまの暫定値", "Provisional figures now")
COMPARED = LocalizedText(
    "群の値は、公表 第{number}版の{year}のものです。ほかの大学の{open_year}の値は、"
    "公表されるまで誰にも見えません。",
    "Group values are those of release No. {number} for {year}. Figures of {open_year} of other "
    "universities are seen by nobody before they are published.",
)
NOTHING_PUBLISHED = LocalizedText(
    "比べられる公表版がまだないため、群の値はありません。",
    "Nothing was published yet that could be compared with, so there are no group values.",
)


@dataclass(frozen=True, slots=True)
class ViewpointRatios:
    """The indicators of one viewpoint."""

    label: str
    rows: tuple[OwnRatio, ...]


@dataclass(frozen=True, slots=True)
class ProvisionalPage:
    """The whole page in one language."""

    place: Place
    compared: str
    year: str
    last_year: str
    tables: tuple[ViewpointRatios, ...]


def build_provisional_page(desk: Desk, *, language: str) -> ProvisionalPage:
    """Return the indicators of the figures that the person may read now."""
    ratios = build_own_ratios(desk, read_draft(desk), language=language)
    return ProvisionalPage(
        place=build_place(desk, "", title=TITLE.in_language(language), language=language),
        compared=_tell_release(desk, ratios, language),
        year=_year(desk.fiscal_year).in_language(language),
        last_year=_year(desk.fiscal_year - 1).in_language(language),
        tables=tuple(
            ViewpointRatios(label, tuple(rows))
            for label, rows in groupby(ratios, key=lambda each: each.viewpoint)
        ),
    )


def _year(fiscal_year: int) -> LocalizedText:
    return LocalizedText(f"{fiscal_year}年度", f"FY{fiscal_year}")


def _tell_release(desk: Desk, ratios: list[OwnRatio], language: str) -> str:
    found = next((each for each in ratios if each.release_number), None)
    if found is None:
        return NOTHING_PUBLISHED.in_language(language)
    return COMPARED.fill(
        number=found.release_number,
        year=format_fiscal_year(found.group_year, language),
        open_year=_year(desk.fiscal_year),
    ).in_language(language)
