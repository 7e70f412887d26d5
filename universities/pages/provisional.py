"""The page of a university's own indicators of one year, one table a viewpoint.

Calculating lives in universities/provisional.py; finished words only are put in order here.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from django.urls import reverse

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.place import Place, build_place
from universities.pages.provisional_words import choose_state_words
from universities.provisional.ratios import OwnRatio, build_own_ratios
from universities.releases.own_page import find_own_page
from universities.submissions.drafts import read_draft
from universities.submissions.workflow import PUBLISHED

COMPARED = LocalizedText(
    "群の値は、公表版 第{number}版の{year}のものです。",
    "Group values are those of release No. {number} for {year}.",
)
UNSEEN = LocalizedText(
    "{compared}ほかの大学の{open_year}の値は、公表されるまで誰にも見えません。",
    "{compared} Figures of {open_year} of other universities are seen by nobody before they are "
    "published.",
)
POSITION = LocalizedText(
    "公表版 第{number}版での自大学の位置を見る", "See your position in release No. {number}"
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


class Link(NamedTuple):
    """A door to another page."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class ProvisionalPage:
    """The whole page in one language; `position`: where the published year is compared.

    `report`: where the draft of the report is, of its own people and an open year.
    """

    place: Place
    state: str
    about: str
    position: Link | None
    report: str
    compared: str
    year: str
    last_year: str
    tables: tuple[ViewpointRatios, ...]


def build_provisional_page(desk: Desk, *, language: str) -> ProvisionalPage:
    """Return the indicators of the figures that the person may read now."""
    ratios = build_own_ratios(desk, read_draft(desk), language=language)
    words, year = choose_state_words(desk), _year(desk.fiscal_year)
    title = words.title.fill(year=year).in_language(language)
    return ProvisionalPage(
        place=build_place(desk, "", title=title, language=language),
        state=words.chip.in_language(language),
        about=words.about.in_language(language),
        position=_find_position(desk, language),
        report=_find_report(desk, ratios),
        compared=_tell_release(desk, ratios, language),
        year=words.year.fill(year=year).in_language(language),
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
    compared = COMPARED.fill(
        number=found.release_number, year=format_fiscal_year(found.group_year, language)
    )
    if desk.status == PUBLISHED:
        return compared.in_language(language)
    unseen = UNSEEN.fill(compared=compared, open_year=_year(desk.fiscal_year))
    return unseen.in_language(language)


def _find_report(desk: Desk, ratios: list[OwnRatio]) -> str:
    newest = max((each.group_year for each in ratios), default=0)
    if not desk.is_own or desk.is_practice or not 0 < newest < desk.fiscal_year:
        return ""
    return reverse("reports:draft-report", args=[desk.round, desk.university])


def _find_position(desk: Desk, language: str) -> Link | None:
    if desk.status != PUBLISHED or desk.is_practice:
        return None
    page = find_own_page(desk.university, is_invented=desk.is_invented)
    if page is None or desk.fiscal_year not in page.fiscal_years:
        return None
    return Link(POSITION.fill(number=page.release).in_language(language), page.address)
