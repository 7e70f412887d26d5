"""What waits for a person, in one line each: a return to finish, returns to judge, one's position.

Counts and days only; the home page shows the lines, and nothing is decided here.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from indicators.text import LocalizedText
from universities.access import Audience, audience_for
from universities.boards.counts import count_progress
from universities.boards.model.progress import Progress
from universities.boards.rounds import list_rounds
from universities.desks import Desk, list_desks
from universities.models import Submission, University
from universities.pages.days import write_due
from universities.pages.place import address_of
from universities.releases.own_page import find_own_page
from universities.submissions.workflow import RETURNED, SUBMITTED, VIEWER

# A technology transfer office may serve a dozen universities; entering lists them all.
MOST_TASKS = 3
ROUND = LocalizedText("{year}年度調査（{university}）", "FY{year} survey ({university})")
LINE = LocalizedText("{round}：{left}、{deadline}", "{round}: {left}. {deadline}.")
BLANKS = LocalizedText("あと{n}項目", "{n} items left")
FINDINGS = LocalizedText("答える指摘があと{n}件", "{n} findings to answer")
HANDED_BACK = LocalizedText("差し戻されています", "returned for correction")
READY = LocalizedText("提出できる状態です", "ready to be submitted")
TO_JUDGE = LocalizedText(
    "{year}年度調査：受理を待つ提出が{n}件", "FY{year} survey: {n} returns to accept or return"
)


POSITION = LocalizedText(
    "{university}の位置を見る（公表版 第{number}版）",
    "See where {university} stands (release No. {number})",
)


class Task(NamedTuple):
    """One line: what waits, and where it is done."""

    sentence: str
    address: str


def list_tasks(user: object, *, now: datetime, language: str) -> tuple[Task, ...]:
    """Return what waits for the person, at most MOST_TASKS; nothing waits for a visitor."""
    audience = audience_for(user)
    returns = [*_returns(user, audience, now, language), *_to_judge(audience, language)]
    found = [*returns, *_positions(audience, language)]
    return tuple(found[:MOST_TASKS])


def _returns(user: object, audience: Audience, now: datetime, language: str) -> Iterator[Task]:
    if not audience.roles:
        return
    open_desks = [each for each in list_desks(user) if each.is_open and not each.is_practice]
    writable = [each for each in open_desks if each.may_write][:MOST_TASKS]
    for desk in writable:
        left = _tell_left(desk, _count(desk))
        name = ROUND.fill(year=desk.fiscal_year, university=desk.name)
        deadline = write_due(desk.closes_on, now)
        sentence = LINE.fill(round=name, left=left, deadline=deadline)
        yield Task(sentence.in_language(language), address_of(desk, "desk"))


def _count(desk: Desk) -> Progress:
    rows = Submission.objects.filter(pk=desk.submission)
    return count_progress(list(rows), desk.fiscal_year)[desk.submission]


def _tell_left(desk: Desk, progress: Progress) -> LocalizedText:
    blanks = progress.asked - progress.answered
    findings = progress.errors + progress.explain + progress.confirm
    if desk.status == RETURNED:
        return HANDED_BACK
    if blanks:
        return BLANKS.fill(n=blanks)
    return FINDINGS.fill(n=findings) if findings else READY


def _to_judge(audience: Audience, language: str) -> Iterator[Task]:
    if not audience.is_analyst:
        return
    for round_ in list_rounds(audience):
        waiting = round_.totals.get(SUBMITTED, 0)
        if waiting:
            sentence = TO_JUDGE.fill(year=round_.fiscal_year, n=waiting)
            board = reverse("universities:board", args=[round_.code])
            yield Task(sentence.in_language(language), f"{board}?status={SUBMITTED}")


def _positions(audience: Audience, language: str) -> Iterator[Task]:
    """Lead who only reads to the published page of the own university."""
    codes = [code for code, role in audience.roles.items() if role == VIEWER]
    rows = University.objects.filter(code__in=codes).order_by("code") if codes else ()
    for row in rows:
        page = find_own_page(row.code, is_invented=row.is_invented)
        if page is not None:
            name = LocalizedText(row.name_ja, row.name_en or row.name_ja)
            sentence = POSITION.fill(university=name, number=page.release)
            yield Task(sentence.in_language(language), page.address)
