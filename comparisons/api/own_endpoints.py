"""The endpoints of a university's own figures, for its people only.

How an answer is made stands in own_answers.py; nothing is written through the API.
"""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query

from comparisons.api.own_answers import answer_own, open_own_desk
from comparisons.api.own_fields import CellsAnswer, SubmissionsAnswer
from comparisons.api.own_rows import read_cells, read_submissions
from comparisons.api.parameters import OwnQuestion, SubmissionPlace
from comparisons.api.registering import endpoint
from indicators.text import LocalizedText


@endpoint(
    "/submissions",
    SubmissionsAnswer,
    LocalizedText("自分の大学の提出", "Own submissions"),
    LocalizedText(
        "自分の大学の提出の一覧。トークンが要ります。",
        "The submissions of one's own universities. Needs a token.",
    ),
    is_own=True,
)
def submissions(request: HttpRequest, question: Query[OwnQuestion]) -> HttpResponse:
    """Answer with the submissions of the person's universities."""
    return answer_own(request, question, read_submissions(request.user), name="submissions")


@endpoint(
    "/submissions/{round}/{university}",
    CellsAnswer,
    LocalizedText("自分の大学の入力内容", "Own figures"),
    LocalizedText(
        "一つの提出のいまの値（下書きを含む）。ほかの大学のものは 404 です。トークンが要ります。",
        "What one submission says now, drafts included. Another university's is 404. "
        "Needs a token.",
    ),
    is_own=True,
)
def submission(
    request: HttpRequest, place: Path[SubmissionPlace], question: Query[OwnQuestion]
) -> HttpResponse:
    """Answer with the cells of one submission of an own university."""
    desk = open_own_desk(request, place.round, place.university)
    name = f"submission_{desk.round}_{desk.university}"
    return answer_own(request, question, read_cells(desk), name=name)
