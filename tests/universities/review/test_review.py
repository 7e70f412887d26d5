"""Judging: what was submitted beside last year and the revision before; accept, return, reopen."""

import pytest

from tests.universities.review import story
from universities.models import Event, Remark, Submission

pytestmark = pytest.mark.django_db


def post(name: str = "analyst", **sent: object):
    version = story.desk_of(name).version
    return story.client_of(name).post(story.address("review/"), {"version": version, **sent})


def stored() -> Submission:
    return Submission.objects.get(university__code="harbour", round__fiscal_year=story.YEAR)


def row_of(page, code: str):
    return next(row for table in page.tables for row in table.rows if row.code == code)


def test_an_analyst_sees_the_sealed_figures_and_not_the_draft(harbour: None):
    story.sign()
    story.return_it()
    story.save({"researchers": story.reported(777)})

    page = story.page_of("analyst", "review/")

    assert row_of(page, "researchers").now.text == "500"
    assert "777" not in story.client_of("analyst").get(story.address("review/")).content.decode()


def test_the_university_too_reads_here_what_it_submitted(harbour: None):
    story.sign()
    story.return_it()
    story.save({"researchers": story.reported(777)})

    page = story.page_of("contributor", "review/")

    assert row_of(page, "researchers").now.text == "500"


def test_before_a_submission_there_is_nothing_to_judge(harbour: None):
    story.fill_in()

    page = story.page_of("analyst", "review/")

    assert page.tables == ()
    assert page.lead.startswith("まだ提出されていません。")
    assert (page.may_accept, page.may_return, page.may_reopen) == (False, False, False)


def test_the_lead_counts_what_changed(harbour: None):
    story.sign()
    asked = len(story.answers(story.YEAR, {}))

    page = story.page_of("analyst", "review/")

    assert page.lead == (
        f"{asked}項目のうち{asked}項目に回答があり、2項目が昨年度と違います。"
        "説明などのある指摘は0件です。"
    )


def test_a_second_revision_says_what_changed_since_the_first(harbour: None):
    story.sign()
    story.return_it(cells={"researchers": "昨年は480人でした。"})
    story.save({"researchers": story.reported(490)})
    story.sign_as_it_is()

    page = story.page_of("analyst", "review/")

    row = row_of(page, "researchers")
    assert (row.before.text, row.now.text, row.kind_word) == ("500", "490", "変更")
    assert row.returned == "昨年は480人でした。"
    assert page.lead.endswith("前の版（第1版）から1項目が変わりました。")
    assert row_of(page, "donations").kind_word == ""


def test_accepting_leaves_its_event(harbour: None):
    story.sign()

    answer = post(step="accept")

    assert answer["Location"] == story.address("review/")
    assert stored().status == "accepted"
    event = Event.objects.get(action="accept")
    assert (event.by, event.revision.number) == ("analyst", 1)
    assert story.page_of("approver", "review/").accepted


def test_a_return_attaches_reasons_to_cells(harbour: None):
    story.sign()

    post(
        step="return_for_correction",
        reason="人数を確かめてください。",
        **{"reason-researchers": "昨年は480人でした。", "reason-donations": "  "},
    )

    assert stored().status == "returned"
    (remark,) = Remark.objects.all()
    assert (remark.check_code, remark.item, remark.kind, remark.text, remark.figures) == (
        "returned",
        "researchers",
        "return",
        "昨年は480人でした。",
        {"researchers": 500.0},
    )
    assert Event.objects.get(action="return_for_correction").payload == {
        "reason": "人数を確かめてください。",
        "cells": {"researchers": "昨年は480人でした。"},
    }
    for name in ("contributor", "approver", "viewer"):
        page = story.page_of(name, "review/")
        assert page.handed_back.reason == "人数を確かめてください。"
        assert row_of(page, "researchers").returned == "昨年は480人でした。"


@pytest.mark.parametrize("step", ["return_for_correction", "reopen"])
@pytest.mark.parametrize("reason", ["", " \u3000 ", "長" * 2001])
def test_without_a_reason_nothing_moves_and_nothing_typed_is_lost(harbour, step, reason):
    story.sign()
    if step == "reopen":
        story.accept_it()
    before = stored().status

    answer = post(step=step, reason=reason, **{"reason-researchers": "書きかけの理由。"})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "理由" in answer.context["page"].typed.problem
    assert ("書きかけの理由。" in page) == (step == "return_for_correction")
    assert stored().status == before


def test_a_reason_at_a_cell_that_is_not_asked_is_refused(harbour: None):
    story.sign()

    answer = post(step="return_for_correction", reason="確認を。", **{"reason-nonsense": "x"})

    assert answer.status_code == 400
    assert "nonsense" in answer.content.decode()
    assert stored().status == "submitted"


def test_a_stale_judgement_changes_nothing(harbour: None):
    story.sign()
    version = stored().version
    story.return_it()
    story.save({"researchers": story.reported(490)})
    story.sign_as_it_is()

    answer = story.client_of("analyst").post(
        story.address("review/"), {"version": version, "step": "accept"}
    )

    assert answer.status_code == 409
    assert stored().status == "submitted"


def test_reopening_keeps_what_was_accepted_and_begins_the_next_revision(harbour: None):
    story.sign()
    story.accept_it()

    post(step="reopen", reason="寄附の訂正があるため。")

    row = stored()
    assert row.status == "in_progress"
    assert [each.sealed_at is not None for each in row.revisions.order_by("number")] == [
        True,
        False,
    ]
    page = story.page_of("contributor", "findings/")
    assert (page.handed_back.heading, page.handed_back.reason) == (
        "再開の理由",
        "寄附の訂正があるため。",
    )


def test_an_unknown_step_is_refused_in_words(harbour: None):
    story.sign()

    answer = post(step="publish")

    assert answer.status_code == 400
    assert "手続きが読み取れません" in answer.content.decode()


def test_the_form_stays_below_three_hundred_fields(harbour: None):
    story.sign()

    page = story.client_of("analyst").get(story.address("review/")).content.decode()

    assert 100 < page.count(" name=") < 300


def test_a_return_that_comes_too_late_keeps_every_reason_in_its_box(harbour: None):
    version = story.sign()
    reasons = {"reason": "長く書いた理由。", "reason-researchers": "欄の理由。"}

    answer = story.client_of("analyst").post(
        story.address("review/"),
        {"version": version - 1, "step": "return_for_correction", **reasons},
    )

    typed = answer.context["page"].typed
    assert answer.status_code == 409
    assert (typed.reason, typed.cells) == ("長く書いた理由。", {"researchers": "欄の理由。"})
    assert "このページを開いたあとに、提出の内容が変わりました" in answer.content.decode()
    assert story.desk_of("analyst").status == "submitted"
