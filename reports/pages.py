"""The pages of the reports room: what the address asks for, and what the template shows.

No figure is read here except through services, and no HTML is written here.
"""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.translation import gettext

from comparisons.addresses import find_address, kept_release
from comparisons.pages.parts import Crumb, Option
from comparisons.pages.university import UNIVERSITIES
from comparisons.refusals import SelectionError
from comparisons.requests import check_university
from comparisons.results import choices_of
from comparisons.selection import read_year
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from reports.parts import Asked
from reports.services import FORMATS, Order, check_code_of, load_content, narrow_to
from universities.releases.reader import PublishedRelease

_UNKNOWN_FORMAT = LocalizedText(
    "アドレスの format は pdf / html / xlsx でなければなりませんが、「{format}」でした。",
    "The address says format={format}. It must be: pdf / html / xlsx.",
)


class Control(NamedTuple):
    """One list of choices of the strip."""

    name: str
    label: str
    kind: str
    options: tuple[Option, ...]


class ReportPage(NamedTuple):
    """What stands around the report on its page."""

    name: str
    fiscal_year_words: str
    chips: tuple[str, ...]
    crumbs: tuple[Crumb, ...]
    controls: tuple[Control, ...]
    kept: tuple[tuple[str, str], ...]
    pdf: str
    xlsx: str


class ChoicePage(NamedTuple):
    """Which universities and years a report can be had for."""

    universities: tuple[Option, ...]
    years: tuple[Option, ...]


def read_order(
    release: PublishedRelease, code: str, query: Mapping[str, str], language: str
) -> Order:
    """Return the report that an address asks for, by default of the newest year.

    It is made for that university's people or for everybody, whatever else the reader may see.
    Raises: SelectionError (400 unreadable, 404 unknown).
    """
    check_university(code, release)
    year = read_year(query.get("year", ""), release.fiscal_years)
    return Order(narrow_to(release, code), Asked(code, year, language))


def read_format(query: Mapping[str, str]) -> str:
    """Return the format that an address asks for; html is the page. Raises: SelectionError."""
    chosen = query.get("format", "") or "html"
    if chosen not in FORMATS:
        raise SelectionError(_UNKNOWN_FORMAT.fill(format=chosen), 400)
    return chosen


def build_report_page(order: Order) -> ReportPage:
    """Return what stands around the report."""
    content, code = load_content(order), order.asked.university
    return ReportPage(
        name=content.name,
        fiscal_year_words=content.fiscal_year_words,
        chips=content.chips,
        crumbs=(
            Crumb(
                UNIVERSITIES.in_language(order.asked.language),
                find_address("comparisons:universities"),
            ),
            Crumb(content.name, find_address("comparisons:university", code)),
            Crumb(gettext("報告書")),
        ),
        controls=(Control("year", gettext("年度"), "select", _years(order)),),
        kept=tuple(kept_release()),
        pdf=_address(order, "pdf"),
        xlsx=_address(order, "xlsx"),
    )


def _address(order: Order, file_format: str) -> str:
    year = str(order.asked.fiscal_year)
    return find_address("reports:report", order.asked.university, year=year, format=file_format)


def _years(order: Order) -> tuple[Option, ...]:
    language, chosen = order.asked.language, order.asked.fiscal_year
    return tuple(
        Option(str(year), format_fiscal_year(year, language), year == chosen)
        for year in reversed(order.release.fiscal_years)
    )


def build_choice_page(release: PublishedRelease, language: str) -> ChoicePage:
    """Return the choices of the index."""
    names = choices_of(release).universities.items()
    newest = Order(release, Asked("", release.fiscal_years[-1], language))
    return ChoicePage(
        universities=tuple(Option(code, name.in_language(language), False) for code, name in names),
        years=_years(newest),
    )


def name_file(order: Order, file: bytes, file_format: str) -> str:
    """Return the name a browser saves the file under: what it is, not whose."""
    title, code = load_content(order).title, check_code_of(file)
    return f"{title} {order.asked.fiscal_year} {code}.{file_format}"
