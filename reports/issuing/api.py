"""The endpoints of reports: what can be had and was issued, and one report as a file.

A token of a person reads; taking one's own report is reading it, and is recorded.
"""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from comparisons.api.answers import check_request
from comparisons.api.faults import ApiFault
from comparisons.api.opening import open_release
from comparisons.api.own_answers import answer_own
from comparisons.api.parameters import OwnQuestion
from comparisons.api.registering import endpoint
from comparisons.groups.model import PEERS
from comparisons.groups.reading import A_COUNT
from comparisons.refusals import SelectionError, refuse_unreadable
from comparisons.requests import check_university
from indicators.text import LocalizedText
from reports.formats import FORMATS
from reports.groupings import count_peers, is_of_peers, settle_grouping
from reports.issuing.api_fields import IssuesAnswer, ReportPlace, ReportQuestion
from reports.issuing.api_rows import read_issues
from reports.issuing.handing import hand_out
from reports.models import Way
from reports.parts import Asked
from reports.peers import check_peers
from reports.services import LANGUAGES, Order, narrow_to
from universities.releases.reader import PublishedRelease

router = Router()
MUST_BE = LocalizedText(
    "{name}: {known} のどれかでなければなりません。受け取った値は「{got}」。",
    "{name}: must be one of {known}; got '{got}'.",
)
LONGEST_ECHO = 40


@endpoint(
    "/reports",
    IssuesAnswer,
    LocalizedText("報告書", "Reports"),
    LocalizedText(
        "受け取れる報告書と、これまでに渡した記録。トークンが要ります。",
        "Which reports can be had, and what was handed out so far. Needs a token.",
    ),
    is_own=True,
    into=router,
)
def reports(request: HttpRequest, question: Query[OwnQuestion]) -> HttpResponse:
    """Answer with what the person can have and may know of."""
    check_request(request, question)
    table = read_issues(request.user, open_release(request, None))
    return answer_own(request, question, table, name="reports")


@endpoint(
    "/reports/{university}",
    None,
    LocalizedText("報告書のファイル", "A report as a file"),
    LocalizedText(
        "一つの大学の報告書をファイルで返し、記録します。自分の大学なら大学の版、ほかは公開の版です。トークンが要ります。",
        "The report of one university as a file; it is recorded. One's own university's version, "
        "of others the public one. Needs a token.",
    ),
    is_own=True,
    into=router,
)
def report(
    request: HttpRequest, place: Path[ReportPlace], question: Query[ReportQuestion]
) -> HttpResponse:
    """Hand the report out as a file."""
    check_request(request, question)
    release = open_release(request, question.release)
    order = _read_order(release, place.university, question)
    return hand_out(request, order, question.format, way=Way.API)


def _read_order(release: PublishedRelease, university: str, question: ReportQuestion) -> Order:
    """Return the order that is asked for. Raises: ApiFault 400, 404."""
    try:
        check_university(university, release)
    except SelectionError as unknown:
        raise ApiFault(unknown.sentence, status=404, parameter="university") from unknown
    year = release.fiscal_years[-1] if question.year is None else question.year
    _check("format", question.format, tuple(FORMATS), 400)
    _check("language", question.language, LANGUAGES, 400)
    _check("year", str(year), tuple(map(str, release.fiscal_years)), 404)
    asked = Asked(university, year, question.language, _read_grouping(release, question))
    try:
        check_peers(release, asked)
    except SelectionError as refused:
        raise ApiFault(refused.sentence, status=400, parameter="grouping") from refused
    return Order(narrow_to(release, university), asked)


def _read_grouping(release: PublishedRelease, question: ReportQuestion) -> str:
    """Return the grouping to compare in; "" for each indicator's own. Raises: ApiFault 400, 404."""
    grouping = settle_grouping(question.grouping or "", question.peers or "")
    if is_of_peers(grouping):
        if not count_peers(grouping):
            told = refuse_unreadable("peers", "近い大学の数", grouping.partition(":")[2], A_COUNT)
            raise ApiFault(told.sentence, status=400, parameter="peers")
    elif grouping:
        _check("grouping", grouping, (*release.figures.groupings, PEERS), 404)
    return grouping


def _check(name: str, got: str, known: tuple[str, ...], status: int) -> None:
    if got not in known:
        told = MUST_BE.fill(name=name, known=", ".join(known), got=got[:LONGEST_ECHO])
        raise ApiFault(told, status=status, parameter=name)
