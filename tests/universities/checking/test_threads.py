"""What settles a finding: words about today's figures that were not refused."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from indicators.catalogue.model import Level
from tests.definitions import text
from tests.universities.checking.small import cells
from universities.submissions.checking import (
    Finding,
    Said,
    Thread,
    blocks_submission,
    build_threads,
    figures_about,
)

NOW = cells("amount=500 contracts=0")
FIGURES = {"amount": 500.0, "contracts": 0.0}
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def finding(level: Level) -> Finding:
    return Finding("odd", level, "amount", ("amount", "contracts"), text("odd"), text("odd"))


def remark(kind: str, words: str = "", *, minute: int = 0, **more: object) -> Said:
    said = Said(
        check="odd",
        item="amount",
        kind=kind,
        text=words,
        by="person",
        role="contributor",
        at=NOON + timedelta(minutes=minute),
        may_be_published=False,
        figures=FIGURES,
    )
    return replace(said, **more)  # type: ignore[arg-type]


def thread(level: Level, *said: Said, now: dict = NOW, offered: tuple[Said, ...] = ()) -> Thread:
    (built,) = build_threads([finding(level)], said, cells=now, offered=offered)
    return built


def test_words_never_settle_an_error() -> None:
    assert not thread("error", remark("explanation", "It is so.")).is_settled
    assert not thread("error", remark("confirmation")).is_settled


def test_a_note_wants_nothing() -> None:
    assert thread("note").is_settled


def test_an_explanation_settles_what_is_to_be_explained_and_a_click_does_not() -> None:
    assert not thread("explain").is_settled
    assert not thread("explain", remark("confirmation")).is_settled
    assert not thread("explain", remark("reply", "Why?")).is_settled
    assert thread("explain", remark("explanation", "Two large contracts.")).is_settled


def test_a_click_or_an_explanation_settles_what_is_to_be_confirmed() -> None:
    assert thread("confirm", remark("confirmation")).is_settled
    assert thread("confirm", remark("explanation", "It is so.")).is_settled


def test_spaces_explain_nothing() -> None:
    assert not thread("explain", remark("explanation", " \u3000\n")).is_settled


def test_deleting_the_text_takes_the_explanation_back() -> None:
    said = (remark("explanation", "Because.", minute=0), remark("explanation", "", minute=1))

    assert not thread("explain", *said).is_settled


def test_an_explanation_about_other_figures_is_outdated_and_offered_again() -> None:
    before = remark("explanation", "Because.", figures={"amount": 400.0, "contracts": 0.0})

    built = thread("explain", before)

    assert not built.is_settled
    assert built.outdated == before
    assert thread("explain", replace(before, text=" ")).outdated is None


def test_a_figure_that_changed_into_a_sign_or_blank_is_another_figure() -> None:
    said = remark("explanation", "Because.")

    assert not thread("explain", said, now=cells("amount=500 contracts=…")).is_settled
    assert not thread("explain", said, now=cells("amount=500")).is_settled


def test_a_figure_that_came_back_finds_its_explanation_again() -> None:
    said = (
        remark("explanation", "Because."),
        remark("explanation", "Other.", minute=1, figures={"amount": 9.0, "contracts": 0.0}),
    )

    assert thread("explain", *said).is_settled


def test_a_refusal_opens_the_thread_until_something_new_is_said() -> None:
    said = [remark("explanation", "Because."), remark("refusal", "Not enough.", minute=1)]

    assert not thread("explain", *said).is_settled
    said.append(remark("explanation", "Two contracts with one company.", minute=2))
    assert thread("explain", *said).is_settled


def test_the_last_verdict_counts() -> None:
    said = [remark("explanation", "Because."), remark("refusal", "No.", minute=1)]

    assert thread("explain", *said, remark("acceptance", minute=2)).is_settled
    assert not thread(
        "confirm", remark("confirmation"), remark("refusal", "No.", minute=1)
    ).is_settled


def test_remarks_are_told_oldest_first_whatever_their_order() -> None:
    first, second = remark("reply", "1"), remark("explanation", "2", minute=1)

    assert thread("explain", second, first).said == (first, second)


def test_remarks_about_another_field_or_check_are_not_ours() -> None:
    other_item = remark("explanation", "Because.", item="cost")
    other_check = remark("explanation", "Because.", check="even")

    built = thread("explain", other_item, other_check)

    assert not built.is_settled
    assert built.said == ()


def test_last_years_accepted_explanation_is_offered_and_settles_nothing() -> None:
    last_year = remark("explanation", "As every year.", figures={"amount": 1.0})

    built = thread("explain", offered=(last_year,))

    assert (built.is_settled, built.offered) == (False, last_year)
    assert thread("explain", remark("explanation", "New."), offered=(last_year,)).offered is None
    assert thread("error", offered=(last_year,)).offered is None


def test_only_open_threads_block_submission() -> None:
    findings = [finding("note"), replace(finding("explain"), check="even"), finding("confirm")]
    threads = build_threads(findings, [remark("confirmation")], cells=NOW)

    assert [each.finding.check for each in blocks_submission(threads)] == ["even"]


def test_the_figures_of_an_answer_are_amounts_signs_or_nothing() -> None:
    about = replace(finding("explain"), items=("amount", "cost", "fte", "large"))

    assert figures_about(about, cells("amount=500.5 cost=- fte=?1人")) == {
        "amount": 500.5,
        "cost": "not_applicable",
        "fte": "unreadable",
        "large": None,
    }
