"""Which submissions of a round fit what was asked, in its order.

Real and invented universities never stand together; nothing is counted here.
"""

import unicodedata

from django.db.models import Q, QuerySet

from universities.boards.model.board import BoardQuery
from universities.boards.model.round import RoundRow
from universities.boards.ordering import LAST_CHANGE, order_of
from universities.models import Submission


def find_submissions(round_: RoundRow, query: BoardQuery) -> "QuerySet[Submission]":
    """Return the submissions of a round that fit the query, in its order."""
    rows = _of_round(round_.id, is_invented=round_.is_invented).select_related("university")
    if query.status:
        rows = rows.filter(status=query.status)
    if query.words:
        words = unicodedata.normalize("NFKC", query.words).strip()
        names = Q(university__name_ja__icontains=words) | Q(university__name_en__icontains=words)
        rows = rows.filter(names | Q(university__code__iexact=words))
    if query.sort.endswith("changed"):
        rows = rows.annotate(changed=LAST_CHANGE)
    return rows.order_by(*order_of(query.sort))


def _of_round(round_id: int, *, is_invented: bool) -> "QuerySet[Submission]":
    return Submission.objects.filter(round=round_id, university__is_invented=is_invented)
