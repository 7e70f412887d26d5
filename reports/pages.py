"""The pages of the reports room: what the address asks for, and what the template shows.

No figure is read here except through services, and no HTML is written here.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext

from comparisons.addresses import find_address, kept_release
from comparisons.groups.groupings import NEAR
from comparisons.groups.measures import choose_measures
from comparisons.groups.model import PEERS
from comparisons.groups.reading import A_COUNT
from comparisons.pages.parts import Crumb, Link, Option
from comparisons.pages.university import UNIVERSITIES
from comparisons.refusals import SelectionError, refuse_unknown, refuse_unreadable
from comparisons.requests import check_university
from comparisons.results import choices_of
from comparisons.selection import read_year
from indicators.catalogue.model import Catalogue
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from reports.formats import FORMATS
from reports.groupings import ask_for, count_peers, is_of_peers, settle_grouping
from reports.issuing.codes import check_code_of
from reports.parts import Asked
from reports.services import Order, load_content, narrow_to
from universities.access import Audience
from universities.releases.reader import PublishedRelease

_UNKNOWN_FORMAT = LocalizedText(
    "アドレスの format は {formats} でなければなりませんが、「{format}」でした。",
    "The address says format={format}. It must be: {formats}.",
)

_CHOOSE_GROUPING = "報告書のページの「比べる群」から選んでください。"
OWN_GROUPINGS = LocalizedText("指標ごとに定めた群", "The group defined for each indicator")


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
    files: tuple[Link, ...]


class ChoicePage(NamedTuple):
    """Which universities and years a report can be had for; `doors` lead to what was issued."""

    universities: tuple[Option, ...]
    years: tuple[Option, ...]
    doors: tuple[Link, ...]


def read_order(
    release: PublishedRelease, code: str, query: Mapping[str, str], language: str
) -> Order:
    """Return the report that an address asks for, by default of the newest year.

    It is made for that university's people or for everybody, whatever else the reader may see.
    Raises: SelectionError (400 unreadable, 404 unknown).
    """
    check_university(code, release)
    year = read_year(query.get("year", ""), release.fiscal_years)
    grouping = _read_grouping(release, query)
    return Order(narrow_to(release, code), Asked(code, year, language, grouping))


def _read_grouping(release: PublishedRelease, query: Mapping[str, str]) -> str:
    """Return the grouping to compare in; nothing for each indicator's own."""
    code = settle_grouping(query.get("grouping", ""), query.get("peers", ""))
    if is_of_peers(code):
        if not count_peers(code):
            raise refuse_unreadable("peers", "近い大学の数", code.partition(":")[2], A_COUNT)
        return code
    if code and code not in release.figures.groupings:
        raise refuse_unknown("grouping", "群の分け方", code, _CHOOSE_GROUPING)
    return code


def read_format(query: Mapping[str, str]) -> str:
    """Return the format that an address asks for; html is the page. Raises: SelectionError."""
    chosen = query.get("format", "") or "html"
    if chosen not in FORMATS:
        raise SelectionError(_UNKNOWN_FORMAT.fill(format=chosen, formats=" / ".join(FORMATS)), 400)
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
        controls=(
            Control("year", gettext("年度"), "select", _years(order)),
            Control("grouping", gettext("比べる群"), "select", _groupings(order)),
        ),
        kept=tuple(kept_release()),
        files=tuple(_files(order)),
    )


def _files(order: Order) -> Iterator[Link]:
    """Yield the files that the report can be saved as; the page itself shows what HTML holds."""
    for code, each in FORMATS.items():
        if code != "html":
            label = each.label.in_language(order.asked.language)
            yield Link(gettext("%(format)sで保存") % {"format": label}, _address(order, code))


def _address(order: Order, file_format: str) -> str:
    asked = order.asked
    return find_address(
        "reports:report",
        asked.university,
        year=str(asked.fiscal_year),
        format=file_format,
        **ask_for(asked.grouping),
    )


def _groupings(order: Order) -> tuple[Option, ...]:
    """Return each indicator's own groups first, then every grouping of the release."""
    language, chosen = order.asked.language, order.asked.grouping
    own = Option("", OWN_GROUPINGS.in_language(language), not chosen)
    groupings = order.release.figures.groupings.items()
    return (
        own,
        *(
            Option(code, each.label.in_language(language), code == chosen)
            for code, each in groupings
        ),
        *offer_peers(order.release.catalogue, chosen, language),
    )


def offer_peers(catalogue: Catalogue, chosen: str, language: str) -> Iterator[Option]:
    """Yield the nearest universities in their usual number, and in the chosen one."""
    if choose_measures(catalogue):
        for each in dict.fromkeys((settle_grouping(PEERS), chosen)):
            if is_of_peers(each):
                yield Option(each, name_peers(each).in_language(language), each == chosen)


def name_peers(grouping: str) -> LocalizedText:
    """Return how the nearest universities are offered: so many of them."""
    return NEAR.fill(count=count_peers(grouping))


def _years(order: Order) -> tuple[Option, ...]:
    language, chosen = order.asked.language, order.asked.fiscal_year
    return tuple(
        Option(str(year), format_fiscal_year(year, language), year == chosen)
        for year in reversed(order.release.fiscal_years)
    )


def build_choice_page(release: PublishedRelease, reader: Audience, language: str) -> ChoicePage:
    """Return the choices of the index."""
    names = choices_of(release).universities.items()
    newest = Order(release, Asked("", release.fiscal_years[-1], language))
    return ChoicePage(
        universities=tuple(Option(code, name.in_language(language), False) for code, name in names),
        years=_years(newest),
        doors=tuple(_doors(reader)),
    )


def _doors(reader: Audience) -> Iterator[Link]:
    if reader.roles or reader.is_analyst:
        yield Link(gettext("発行の記録"), reverse("reports:issued"))
    if reader.is_analyst:
        yield Link(gettext("報告書の一括発行"), reverse("reports:batches"))


def name_file(order: Order, file_format: str) -> str:
    """Return the name a browser saves the file under: what it is, not whose."""
    title, code = load_content(order).title, check_code_of(order)
    return f"{title} {order.asked.fiscal_year} {code}.{file_format}"
