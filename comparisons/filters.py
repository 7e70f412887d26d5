"""What a table of universities may be asked: words, kind, order, page; allow-lists only.

Pure: no Django, no figures.
"""

from collections.abc import Mapping
from typing import NamedTuple

from comparisons.labels import KINDS
from comparisons.refusals import refuse_unreadable

STANDING_ORDERS = ("name", "group", "numerator", "denominator", "value", "difference", "change")
UNIVERSITY_ORDERS = ("name", "kind", "prefecture", "code")
MOST_LETTERS = 100


class TableQuery(NamedTuple):
    """A reader's wishes for a table; `sort` is a column, with a minus when descending."""

    words: str = ""
    kind: str = ""
    sort: str = ""
    page: int = 1


def read_table_query(query: Mapping[str, str], *, orders: tuple[str, ...]) -> TableQuery:
    """Return the wishes in `query`. Raises: SelectionError (400) for anything not allowed."""
    kind, sort, page = (query.get(name, "") for name in ("kind", "sort", "page"))
    if kind and kind not in KINDS:
        raise refuse_unreadable("kind", "設置形態", kind, " / ".join(KINDS))
    if sort and sort.removeprefix("-") not in orders:
        raise refuse_unreadable("sort", "並び順", sort, " / ".join(orders))
    if page and not (page.isascii() and page.isdigit() and 0 < len(page) <= 4 and int(page) > 0):
        raise refuse_unreadable("page", "ページ", page, "1, 2, 3 …")
    return TableQuery(read_words(query), kind, sort, int(page or 1))


def read_words(query: Mapping[str, str]) -> str:
    """Return the words that are searched for, or nothing. Raises: SelectionError (400)."""
    words = query.get("q", "").strip()
    if len(words) > MOST_LETTERS:
        raise refuse_unreadable("q", "言葉", words, f"≤ {MOST_LETTERS}")
    return words
