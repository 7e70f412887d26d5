"""In which order the board may be sorted, and what the database sorts by.

Which rows there are is asked elsewhere.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Case, F, IntegerField, Max, Q, When
from django.db.models.expressions import OrderBy

from universities.boards.moments import NO_CHANGE
from universities.submissions.workflow import STATUSES

LAST_CHANGE = Max("events__at", filter=~Q(events__action__in=NO_CHANGE))
_FIELDS: Mapping[str, Any] = {
    "university": F("university__code"),
    "name": F("university__name_ja"),
    "status": Case(
        *(When(status=status.code, then=place) for place, status in enumerate(STATUSES)),
        output_field=IntegerField(),
    ),
    "changed": F("changed"),
}
SORTS = tuple(_FIELDS)


def order_of(sort: str) -> tuple[OrderBy, ...]:
    """Return what the database sorts by; what is equal stands in the order of the codes."""
    column = sort.removeprefix("-")
    field = _FIELDS[column if column in SORTS else SORTS[0]]
    code = F("university__code").asc()
    ordered = field.desc(nulls_last=True) if sort.startswith("-") else field.asc(nulls_last=True)
    return (ordered, code)
