"""The board's address as a typed value: status, words, order and page, through allow-lists.

What is wrong becomes a sentence; no row is read here.
"""

from collections.abc import Mapping

from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _

from universities.boards.model.board import BoardQuery
from universities.boards.ordering import SORTS
from universities.submissions.workflow import STATUSES

LONGEST_WORDS = 100
LAST_PAGE = 10_000
CODES = tuple(status.code for status in STATUSES)


def read_board_query(given: Mapping[str, str]) -> BoardQuery:
    """Return what the address asks for. Raises: BadRequest with a sentence."""
    return BoardQuery(
        status=_choose("status", given.get("status", ""), ("", *CODES)),
        words=given.get("q", "").strip()[:LONGEST_WORDS],
        sort=_choose(
            "sort", given.get("sort", SORTS[0]), (*SORTS, *(f"-{each}" for each in SORTS))
        ),
        page=_read_page(given.get("page", "1")),
    )


def _choose(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise BadRequest(
            _("%(name)sは%(allowed)sのどれかで指定してください（「%(value)s」）。")
            % {
                "name": name,
                "allowed": ", ".join(each for each in allowed if each),
                "value": value[:LONGEST_WORDS],
            }
        )
    return value


def _read_page(value: str) -> int:
    if not (value.isascii() and value.isdecimal() and 1 <= int(value[:9]) <= LAST_PAGE):
        raise BadRequest(
            _("pageは1以上の数字で指定してください（「%(value)s」）。") % {"value": value[:20]}
        )
    return int(value)
