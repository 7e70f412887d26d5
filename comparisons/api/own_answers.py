"""From a question about one's own figures to its answer: no release, no cache, one's own desk.

What is read stands in own_rows.py.
"""

import json
import re

from django.http import HttpRequest, HttpResponse

from comparisons.api.answers import check_request
from comparisons.api.csv_text import to_csv
from comparisons.api.faults import ApiFault
from comparisons.api.json_text import to_rows
from comparisons.api.parameters import OwnQuestion
from comparisons.api.sentences import NO_SUBMISSION
from comparisons.api.table import ApiTable
from universities.desks import Desk, NoDesk, open_desk

ROUND = re.compile(r"[0-9]{4}(-practice)?")


def answer_own(
    request: HttpRequest, question: OwnQuestion, table: ApiTable, *, name: str
) -> HttpResponse:
    """Return the table in the format that was asked for; nobody keeps it."""
    check_request(request, question)
    if question.format == "csv":
        response = HttpResponse(to_csv(table), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return response
    body = json.dumps({**table.about, "rows": to_rows(table)}, ensure_ascii=False, allow_nan=False)
    return HttpResponse(body, content_type="application/json; charset=utf-8")


def open_own_desk(request: HttpRequest, round_code: str, university: str) -> Desk:
    """Return the person's desk at a submission of an own university.

    Raises: ApiFault 404 for any other, whether or not it exists.
    """
    try:
        if ROUND.fullmatch(round_code):
            desk = open_desk(request.user, round_code=round_code, university=university)
            if desk.is_own:
                return desk
    except (NoDesk, ValueError):
        # A code that no database can even be asked for (a NUL) names nothing either.
        pass
    raise ApiFault(NO_SUBMISSION, status=404)
