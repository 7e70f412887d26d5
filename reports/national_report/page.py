"""The page of the national report: what its address asks for, and what stands around the report.

No figure is read here, and no HTML is written here.
"""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.translation import gettext

from comparisons.addresses import find_address, kept_release
from comparisons.pages.parts import Crumb, Link, Option
from comparisons.refusals import refuse_unreadable
from comparisons.results import PublishedRelease
from comparisons.selection import read_year
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from reports.national_report.asking import NationalOrder, order_national
from reports.national_report.content import load_national
from reports.national_report.formats import NATIONAL_FORMATS
from reports.pages import Control

REPORTS = LocalizedText("報告書", "Reports")


class NationalPage(NamedTuple):
    """What stands around the report on its page; `files` are its formats and the data package."""

    title: str
    fiscal_year_words: str
    chips: tuple[str, ...]
    crumbs: tuple[Crumb, ...]
    controls: tuple[Control, ...]
    kept: tuple[tuple[str, str], ...]
    files: tuple[Link, ...]


def read_national_order(
    release: PublishedRelease, query: Mapping[str, str], language: str
) -> NationalOrder:
    """Return the report that an address asks for, by default of the newest year.

    Whoever asks, it is the public's. Raises: SelectionError (400 unreadable, 404 unknown).
    """
    year = read_year(query.get("year", ""), release.fiscal_years)
    return order_national(release.number, year, language)


def read_national_format(query: Mapping[str, str]) -> str:
    """Return the format that an address asks for; html is the page. Raises: SelectionError."""
    chosen = query.get("format", "") or "html"
    if chosen not in NATIONAL_FORMATS:
        raise refuse_unreadable("format", "形式", chosen, " / ".join(NATIONAL_FORMATS))
    return chosen


def name_national_file(order: NationalOrder, file_format: str) -> str:
    """Return the name a browser saves the file under."""
    number = order.release.number
    return f"national_report_{order.fiscal_year}_release_{number}_{order.language}.{file_format}"


def build_national_page(order: NationalOrder) -> NationalPage:
    """Return what stands around the report."""
    content, language = load_national(order), order.language
    years = tuple(
        Option(str(year), format_fiscal_year(year, language), year == order.fiscal_year)
        for year in reversed(order.release.fiscal_years)
    )
    return NationalPage(
        title=content.title,
        fiscal_year_words=content.fiscal_year_words,
        chips=(content.release_words, *content.chips),
        crumbs=(
            Crumb(REPORTS.in_language(language), find_address("reports:index")),
            Crumb(content.title),
        ),
        controls=(Control("year", gettext("年度"), "select", years),),
        kept=tuple(kept_release()),
        files=(*_list_files(order), _find_package(content.labels["package"])),
    )


def _list_files(order: NationalOrder) -> list[Link]:
    year = str(order.fiscal_year)
    return [
        Link(
            each.label.in_language(order.language),
            find_address("reports:national", year=year, format=code),
        )
        for code, each in NATIONAL_FORMATS.items()
        if code != "html"
    ]


def _find_package(label: str) -> Link:
    return Link(label, find_address("reports:data-package"))
