"""The board of a round: counts and dates of every university, and never a figure."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.universities.rounds.country import (
    NOON,
    as_analyst,
    make_country,
    open_the_round,
    place_of,
    reported,
    sign,
    type_in,
)
from universities.access import PUBLIC, Audience, NotForThisAudience
from universities.boards.model.board import BoardQuery
from universities.boards.rows import read_board
from universities.models import Round, Submission, University
from universities.pages.board.page import build_board_page
from universities.submissions.events import Author
from universities.submissions.services.answers import add_remark
from universities.submissions.services.rounds import close_round
from universities.submissions.values import UNREADABLE, ReportedValue

pytestmark = pytest.mark.django_db
ANALYST = Audience(ministry_role="analyst")


def row_of(university: str):
    rows = {row.university: row for row in read_board(ANALYST, "2025", BoardQuery()).rows}
    return rows[university]


def line_of(university: str, *, now=NOON, language: str = "ja"):
    page = build_board_page(ANALYST, "2025", BoardQuery(), now, typed=None, language=language)
    return next(line for line in page.rows if line.code == university)


def test_answers_are_counted_signs_too_but_neither_blanks_nor_what_cannot_be_read():
    make_country()
    open_the_round()

    type_in(
        "N1",
        {
            "researchers": reported(5),
            "uras": ReportedValue("not_applicable", None),
            "collaboration_staff": ReportedValue(UNREADABLE, None, typed="約10"),
            "disclosures": ReportedValue("not_submitted", None, note="12月に集計"),
        },
    )

    progress = row_of("N1").progress
    assert (progress.answered, progress.asked) == (2, 114)
    assert row_of("H1").progress.answered == 0


def test_findings_are_counted_by_level_until_they_are_answered():
    make_country()
    open_the_round()
    donations = {"donations": reported(5), "donation_amount": reported(0)}
    patents = {
        "patent_applications_domestic": reported(10),
        "patent_applications_domestic_sole": reported(4),
        "patent_applications_domestic_joint": reported(4),
    }

    row = type_in("N1", donations | patents)
    before = row_of("N1").progress
    add_remark(
        row.pk,
        check="count_without_amount",
        item="donation_amount",
        kind="explanation",
        text="物品の寄附だけでした。",
        figures={"donation_amount": 0.0, "donations": 5.0},
        author=Author("contributor@north.example", "contributor", NOON),
    )
    explained = row_of("N1").progress
    type_in("N1", {"patent_applications_domestic": reported(8)})
    corrected = row_of("N1").progress

    assert (before.errors, before.explain, before.confirm) == (1, 1, 0)
    assert (explained.errors, explained.explain) == (1, 0)
    assert (corrected.errors, corrected.explain) == (0, 0)


def test_last_year_counts_for_what_asks_to_be_confirmed():
    make_country()
    open_the_round(2024)
    type_in("N1", {"patent_cost": reported(20_000)}, year=2024)
    sign("N1", year=2024)
    open_the_round(2025)

    type_in("N1", {"patent_cost": reported(20_000_000)})

    assert row_of("N1").progress.confirm == 1


def test_no_figure_is_on_the_board():
    make_country()
    open_the_round()
    type_in("N1", {"researchers": reported(48_271), "patent_cost": reported(7_654_321)})

    client = as_analyst()
    page = client.get("/rounds/2025/").content.decode()
    file = client.get("/rounds/2025/board.csv").content.decode()

    for figure in ("48271", "48,271", "7654321", "7,654,321"):
        assert figure not in page
        assert figure not in file
    assert "2 / 114" in page


def test_who_is_in_time_and_who_is_late():
    make_country()
    open_the_round()
    type_in("N1", {"researchers": reported(5)})
    type_in("H1", {"researchers": reported(5)})
    # 14:59 UTC is 23:59 in Tokyo, the last minute of the deadline's day.
    sign("N1", at=NOON.replace(month=12, day=15, hour=14, minute=59))
    sign("H1", at=NOON.replace(month=12, day=15, hour=15, minute=0))

    now = NOON + timedelta(days=30)

    assert line_of("N1", now=now).timing == "期限内"
    assert line_of("H1", now=now).timing == "1日遅れ"
    assert line_of("M1", now=now).timing == "6日超過"
    assert line_of("M1", now=NOON).timing == ""
    assert line_of("H1", now=now, language="en").submitted == "16 Dec"


def test_where_nothing_was_entered_nothing_was_checked():
    make_country()
    open_the_round()

    assert line_of("N1").findings == ("－", "－", "－")
    assert line_of("N1").address == ""


def test_what_was_submitted_can_be_opened():
    make_country()
    open_the_round()
    type_in("N1", {"researchers": reported(5)})

    assert line_of("N1").address == ""
    sign("N1")
    assert line_of("N1").address == "/entry/2025/N1/review/"


def test_the_board_is_filtered_by_status_and_words():
    make_country()
    open_the_round()
    type_in("N1", {"researchers": reported(5)})

    started = read_board(ANALYST, "2025", BoardQuery(status="in_progress"))
    named = read_board(ANALYST, "2025", BoardQuery(words="Ｈarbour"))
    coded = read_board(ANALYST, "2025", BoardQuery(words="m1"))

    assert [row.university for row in started.rows] == ["N1"]
    assert [row.university for row in named.rows] == ["H1"]
    assert [row.university for row in coded.rows] == ["M1"]
    assert started.round.totals == {
        "not_started": 2,
        "in_progress": 1,
        "submitted": 0,
        "returned": 0,
        "accepted": 0,
        "published": 0,
    }


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("university", ["H1", "M1", "N1"]),
        ("-university", ["N1", "M1", "H1"]),
        ("status", ["H1", "M1", "N1"]),
        ("-status", ["N1", "H1", "M1"]),
        ("changed", ["N1", "H1", "M1"]),
        ("-changed", ["N1", "H1", "M1"]),
    ],
)
def test_the_board_is_sorted_by_what_is_allowed(sort: str, order: list[str]):
    make_country()
    open_the_round()
    type_in("N1", {"researchers": reported(5)})

    board = read_board(ANALYST, "2025", BoardQuery(sort=sort))

    assert [row.university for row in board.rows] == order


@pytest.mark.parametrize(
    ("query", "status", "sentence"),
    [
        ("sort=password", 400, "sortはuniversity, name, status, changed"),
        ("status=lost", 400, "statusはnot_started, in_progress"),
        ("page=0", 400, "pageは1以上の数字で指定してください（「0」）。"),
        ("page=1e3", 400, "pageは1以上の数字で指定してください（「1e3」）。"),
        ("page=2", 404, "回収状況に2ページ目はありません。"),
    ],
)
def test_a_wrong_address_is_answered_in_words(query: str, status: int, sentence: str):
    make_country()
    open_the_round()

    answer = as_analyst().get(f"/rounds/2025/?{query}")

    assert answer.status_code == status
    assert sentence in answer.content.decode()


def test_nobody_but_an_analyst_reads_the_board():
    make_country()
    open_the_round()

    for audience in (
        PUBLIC,
        Audience(ministry_role="administrator"),
        Audience(roles={"N1": "approver"}),
    ):
        with pytest.raises(NotForThisAudience):
            read_board(audience, "2025", BoardQuery())


def test_real_and_invented_universities_are_never_on_one_board():
    make_country()
    open_the_round()
    invented = University.objects.create(
        code="D1", name_ja="架空大学", kind="national", is_invented=True
    )
    Submission.objects.create(university=invented, round=Round.objects.get())

    board = read_board(ANALYST, "2025", BoardQuery())

    assert {row.university for row in board.rows} == {"N1", "H1", "M1"}
    assert board.round.asked == 3


def test_fifty_universities_fill_a_page_and_many_cost_no_more_questions():
    make_country()
    open_the_round()
    round_ = Round.objects.get()
    crowd = University.objects.bulk_create(
        University(code=f"U{number:03}", name_ja=f"第{number}大学", kind="private")
        for number in range(120)
    )
    Submission.objects.bulk_create(Submission(university=each, round=round_) for each in crowd)
    for number in range(60):
        type_in(f"U{number:03}", {"researchers": reported(number)})

    with CaptureQueriesContext(
        connection,
    ) as asked:
        board = read_board(ANALYST, "2025", BoardQuery(page=2))
    with CaptureQueriesContext(connection) as again:
        read_board(ANALYST, "2025", BoardQuery(page=2))

    assert (len(board.rows), board.found) == (50, 123)
    assert len(asked) <= 11
    # Counts that rest on the same rows are not counted twice.
    assert len(again) < len(asked)


def test_a_closed_round_keeps_its_board():
    make_country()
    round_ = open_the_round()
    close_round(round_.pk, author=Author("analyst@ministry.example", "analyst", NOON))

    page = as_analyst().get("/rounds/2025/").content.decode()

    assert "締切日を変える" not in page
    assert "北星大学" in page
    assert place_of("N1").status == "not_started"
    assert Round.objects.get().closes_on == date(2026, 12, 15)
