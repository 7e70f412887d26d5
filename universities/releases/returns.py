"""Which universities' returns differ between two releases, by the revisions that they rest on.

No figure is read here.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from indicators.text import LocalizedText
from universities.models import Revision
from universities.submissions.events import FEW, batches


class ChangedReturn(NamedTuple):
    """One university and year; a number is the revision's, 0 where there is none."""

    university: str
    name: LocalizedText
    fiscal_year: int
    before: int
    after: int


class _Return(NamedTuple):
    university: str
    name: LocalizedText
    fiscal_year: int
    number: int


def find_changed_returns(before: Iterable[int], after: Iterable[int]) -> list[ChangedReturn]:
    """Return the returns of which another revision speaks, by year and university.

    Only revisions on one side are read: usually few of many.
    """
    old, new = set(before), set(after)
    rows = dict(_read(sorted(old ^ new)))
    left = {(row.fiscal_year, row.university): row for id, row in rows.items() if id in old}
    came = {(row.fiscal_year, row.university): row for id, row in rows.items() if id in new}
    places = left | came
    return [_pair(places[at], left.get(at), came.get(at)) for at in sorted(places)]


def _pair(told: _Return, left: _Return | None, came: _Return | None) -> ChangedReturn:
    before, after = left.number if left else 0, came.number if came else 0
    return ChangedReturn(told.university, told.name, told.fiscal_year, before, after)


def _read(ids: list[int]) -> Iterator[tuple[int, _Return]]:
    place = "submission__university"
    fields = ("id", f"{place}__code", f"{place}__name_ja", f"{place}__name_en")
    for few in batches(ids, FEW):
        rows = Revision.objects.filter(id__in=few)
        told = rows.values_list(*fields, "submission__round__fiscal_year", "number")
        for id, code, ja, en, year, number in told:
            yield id, _Return(code, LocalizedText(ja, en or ja), year, number)
