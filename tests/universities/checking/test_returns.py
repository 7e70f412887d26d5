"""A cell that the analyst returned asks until it changes or is explained."""

from dataclasses import replace
from datetime import timedelta

from tests.universities.checking.small import cells
from tests.universities.checking.test_threads import NOON, NOW, finding, remark
from universities.submissions.checking import blocks_submission, build_threads

RETURN = remark(
    "return",
    "単位を確かめてください。",
    check="returned",
    role="analyst",
    figures={"amount": 500.0},
)


def settled(*said: object, now: dict = NOW) -> bool:
    (thread,) = build_threads([], said, cells=now)  # type: ignore[arg-type]
    return thread.is_settled


def test_a_returned_cell_is_a_finding_that_says_what_the_analyst_wrote() -> None:
    (thread,) = build_threads([], [RETURN], cells=NOW)

    assert (thread.finding.level, thread.finding.key) == ("explain", ("returned", "amount"))
    assert thread.finding.heading.ja == "差戻し"
    assert "単位を確かめてください。" in thread.finding.sentence.ja
    assert blocks_submission([thread]) == (thread,)


def test_changing_the_figure_settles_it_and_changing_it_back_does_not() -> None:
    assert settled(RETURN, now=cells("amount=501"))
    assert settled(RETURN, now=cells("amount=…"))
    assert not settled(RETURN, now=cells("amount=500"))


def test_an_explanation_after_the_return_settles_it_and_one_before_does_not() -> None:
    words = remark("explanation", "It is right.", check="returned")

    assert settled(RETURN, replace(words, at=NOON + timedelta(minutes=1)))
    assert not settled(RETURN, replace(words, at=NOON - timedelta(minutes=1)))
    assert not settled(RETURN, replace(words, text=" ", at=NOON + timedelta(minutes=1)))


def test_a_refused_explanation_does_not_settle_it() -> None:
    words = remark("explanation", "It is right.", check="returned", minute=1)
    refusal = remark("refusal", "Look again.", check="returned", minute=2)

    assert not settled(RETURN, words, refusal)


def test_returned_again_it_asks_again_about_the_new_figure() -> None:
    again = replace(RETURN, at=NOON + timedelta(minutes=5), figures={"amount": 501.0}, text="まだ")

    (thread,) = build_threads([], [RETURN, again], cells=cells("amount=501"))

    assert not thread.is_settled
    assert "まだ" in thread.finding.sentence.ja


def test_returned_cells_come_before_the_findings() -> None:
    threads = build_threads([finding("explain")], [RETURN], cells=NOW)

    assert [each.finding.check for each in threads] == ["returned", "odd"]
