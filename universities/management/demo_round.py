"""Opens the demo's round and plays what each invented university did in it so far.

What they did is planned in universities.demo.open_round; every step is taken by the services.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from indicators.catalogue.model import Catalogue
from universities.demo.open_round import HARBOUR, PlannedReturn, plan_round
from universities.desks import seat
from universities.models import Round, Submission
from universities.submissions.checking import Thread, blocks_submission, figures_about
from universities.submissions.drafts import Cells, read_draft
from universities.submissions.events import Author
from universities.submissions.services.answers import add_remark
from universities.submissions.services.drafting import save_cells
from universities.submissions.services.memos import write_memo
from universities.submissions.services.rounds import open_round
from universities.submissions.services.steps import accept, return_for_correction, submit
from universities.submissions.threads import read_threads
from universities.submissions.values import UniversityYear
from universities.submissions.workflow import (
    ACCEPTED,
    ANALYST,
    APPROVER,
    CONTRIBUTOR,
    IN_PROGRESS,
    NOT_STARTED,
    OPERATOR,
    RETURNED,
)

DAYS_OPEN, DAYS_LEFT = 20, 24
INSTRUCTIONS = """対象は{year}年4月1日から{next}年3月31日までの1年間です。
金額は千円未満を四捨五入してください。
昨年度と考え方を変えた項目は、注記に理由を書いてください。
分からない項目は空欄にせず、「… 不明」を選んでください。"""
EXPLANATION = "戦略的産学連携経費を計上する契約が前年度で終わり、次の契約は翌年度に始まるため。"
RETURN_REASON = "次の2項目の数え方を確かめて、直すか注記に理由を書いてください。"
RETURN_CELLS = {
    "licence_income_foreign": "外国からの収入が、国内の欄に入っていないか確かめてください。",
    "patents_held_foreign": "年度末（3月31日）現在の件数か、確かめてください。",
}
MEMO_ITEM = "joint_research_contracts"
MEMO = (
    "契約台帳の「共同研究」から、年度をまたぐ契約も1件として数える。学部ごとの控えとは一致しない。"
)


@transaction.atomic
def open_demo_round(years: Sequence[UniversityYear], *, catalogue: Catalogue, at: datetime) -> int:
    """Open the round of those years and return how many universities have begun, all or nothing.

    A round of that year that exists already is left as it is.
    """
    fiscal_year = years[0].fiscal_year
    if Round.objects.filter(fiscal_year=fiscal_year, is_practice=False).exists():
        return 0
    opened_at = at - timedelta(days=DAYS_OPEN)
    round_ = open_round(
        fiscal_year,
        closes_on=timezone.localdate(at) + timedelta(days=DAYS_LEFT),
        instructions=INSTRUCTIONS.format(year=fiscal_year, next=fiscal_year + 1),
        is_invented=True,
        author=Author("load_demo", OPERATOR, opened_at),
    )
    rows = Submission.objects.filter(round=round_).select_related("university", "round")
    submissions = {row.university.code: row for row in rows}
    begun = [each for each in plan_round(years, catalogue) if each.status != NOT_STARTED]
    for place, planned in enumerate(begun):
        began_at = at - timedelta(days=3 + place % 14, hours=place % 7)
        _play(planned, submissions[planned.university], began_at)
    _leave_memo(at - timedelta(days=2))
    return len(begun)


def _play(planned: PlannedReturn, submission: Submission, at: datetime) -> None:
    writer = Author(_person(planned.university, CONTRIBUTOR), CONTRIBUTOR, at)
    saved = save_cells(submission.pk, planned.cells, read_version=submission.version, author=writer)
    if planned.status == IN_PROGRESS:
        return
    still_open = _explain(submission, planned.cells, writer)
    signer = Author(_person(planned.university, APPROVER), APPROVER, at + timedelta(days=1))
    version = submit(
        submission.pk, read_version=saved.version, open_findings=still_open, author=signer
    )
    _judge(planned.status, submission.pk, version, at + timedelta(days=2))


def _judge(status: str, submission: int, version: int, at: datetime) -> None:
    analyst = Author("analyst@ministry.example", ANALYST, at)
    if status == ACCEPTED:
        accept(submission, read_version=version, author=analyst)
    if status == RETURNED:
        return_for_correction(
            submission,
            read_version=version,
            reason=RETURN_REASON,
            cells=RETURN_CELLS,
            author=analyst,
        )


def _explain(submission: Submission, cells: Cells, author: Author) -> int:
    """Explain what is open, and return how much is open still: an error is no matter of words."""
    threads = _open_threads(submission)
    for thread in threads:
        add_remark(
            submission.pk,
            check=thread.finding.check,
            item=thread.finding.item,
            kind="explanation",
            text=EXPLANATION,
            figures=figures_about(thread.finding, cells),
            may_be_published=True,
            author=author,
        )
    return len(_open_threads(submission)) if threads else 0


def _open_threads(submission: Submission) -> tuple[Thread, ...]:
    desk = seat(submission, person="load_demo", role=APPROVER)
    return blocks_submission(read_threads(desk, read_draft(desk)))


def _leave_memo(at: datetime) -> None:
    author = Author(_person(HARBOUR, CONTRIBUTOR), CONTRIBUTOR, at)
    write_memo(HARBOUR, MEMO_ITEM, MEMO, author=author)


def _person(university: str, role: str) -> str:
    """Return who acts: at Harbour University the demo's own people, else an invented address."""
    places: Mapping[str, str] = {HARBOUR: "harbour"}
    return f"{role}@{places.get(university, university.lower())}.example"
