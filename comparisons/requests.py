"""From a request to typed wishes: which comparison, table, file or page is asked for.

Every value is checked against what the release holds; nothing is shown from here.
"""

from typing import Any

import django_tables2 as tables
from django.http import HttpRequest

from comparisons.evidence.wish import Wish, read_wish
from comparisons.filters import (
    STANDING_ORDERS,
    UNIVERSITY_ORDERS,
    TableQuery,
    read_table_query,
    read_words,
)
from comparisons.pages.filters import Filters, build_filters
from comparisons.pages.home.reader import Reader, read_reader
from comparisons.pages.university import ORDERS
from comparisons.refusals import SelectionError
from comparisons.results import PublishedRelease, choices_of
from comparisons.selection import (
    Selection,
    read_selection,
    read_year,
)
from comparisons.tables.standings import build_standing_table
from comparisons.what_if.fields import PREFIX
from indicators.charts.paper.picture import PICTURE_FORMS
from indicators.text import LocalizedText
from universities.access import audience_for

FORMATS = ("", "csv", "xlsx")


def comparison(
    request: HttpRequest, code: str, release: PublishedRelease, *, university: str = ""
) -> Selection:
    """Return the asked comparison; a university in the path wins over one in the query."""
    query = request.GET.dict()
    if university:
        check_university(university, release)
        query["university"] = university
    return read_selection(query, indicator=code, choices=choices_of(release))


def own_comparison(request: HttpRequest, code: str, release: PublishedRelease) -> Selection:
    """Return the asked comparison; whose address names no university sees the own one in it.

    An empty name is an answer too: nobody is highlighted then.
    """
    own = read_reader(audience_for(request.user), release, {}).chosen
    query = {"university": own, **request.GET.dict()}
    return read_selection(query, indicator=code, choices=choices_of(release))


def figure(request: HttpRequest, release: PublishedRelease) -> Wish:
    """Return the figure whose evidence is asked for. Raises: SelectionError (400, 404)."""
    return read_wish(request.GET.dict(), choices=choices_of(release))


def tried_answers(request: HttpRequest) -> dict[str, str]:
    """Return the typed texts of what is tried, by item; any other parameter is left alone."""
    found = request.GET.dict().items()
    return {name.removeprefix(PREFIX): text for name, text in found if name.startswith(PREFIX)}


def check_university(code: str, release: PublishedRelease) -> None:
    """Raise SelectionError (404) unless the release has the university."""
    if code not in choices_of(release).universities:
        sentence = LocalizedText(
            f"大学「{code}」は、この公表版にありません。大学一覧から選んでください。",
            f"This release has no university “{code}”. Choose one from the list.",
        )
        raise SelectionError(sentence, status=404)


def standing_table(
    request: HttpRequest, release: PublishedRelease, selection: Selection, language: str
) -> tuple[Filters, tables.Table]:
    """Return the filter strip and the asked page of the table of universities."""
    query = read_table_query(request.GET, orders=STANDING_ORDERS)
    table = build_standing_table(release, selection, query, language=language)
    table.request = request
    kept = [*selection.parameters().items(), *([("sort", query.sort)] if query.sort else [])]
    return build_filters(query, kept=kept, language=language), table


def university_query(request: HttpRequest) -> TableQuery:
    """Return what is asked of the index of universities."""
    return read_table_query(request.GET, orders=UNIVERSITY_ORDERS)


def home_reader(request: HttpRequest, release: PublishedRelease) -> Reader:
    """Return who looks at the home page, and which own university. Raises: SelectionError (404)."""
    return read_reader(audience_for(request.user), release, request.GET.dict())


def search_words(request: HttpRequest) -> str:
    """Return what is searched for, or nothing. Raises: SelectionError (400)."""
    return read_words(request.GET)


def university_wishes(request: HttpRequest, code: str, release: PublishedRelease) -> dict[str, Any]:
    """Return year and order of a university's page."""
    check_university(code, release)
    order = request.GET.get("order", "") or ORDERS[0]
    _check_word("order", order, ORDERS)
    year = read_year(request.GET.get("year", ""), release.fiscal_years)
    return {"fiscal_year": year, "order": order}


def file_format(request: HttpRequest, *, pictures: bool = False) -> str:
    """Return csv, xlsx, or nothing for the page; svg and png where there are pictures."""
    form = request.GET.get("format", "")
    _check_word("format", form, (*FORMATS, *(PICTURE_FORMS if pictures else ())))
    return form


def _check_word(name: str, got: str, allowed: tuple[str, ...]) -> None:
    if got not in allowed:
        words = " / ".join(word for word in allowed if word)
        sentence = LocalizedText(
            f"アドレスの {name} は {words} でなければなりませんが、「{got}」でした。",
            f"The address says {name}={got}. It must be: {words}.",
        )
        raise SelectionError(sentence, status=400)
