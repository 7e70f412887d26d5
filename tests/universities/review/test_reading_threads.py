"""Reading findings with what was said: last year's explanations, published figures, few queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.universities.review import story
from universities.models import Release, Remark, Revision, Submission
from universities.submissions.checking import Thread
from universities.submissions.drafts import read_draft
from universities.submissions.threads import read_threads
from universities.submissions.values import ReportedValue

pytestmark = pytest.mark.django_db


def threads_of(name: str) -> dict[tuple[str, str], Thread]:
    desk = story.desk_of(name)
    return {each.finding.key: each for each in read_threads(desk, read_draft(desk))}


def say(submission: Submission, kind: str, text: str, role: str = "contributor", **more) -> None:
    Remark.objects.create(
        submission=submission,
        check_code=story.CHECK,
        item=story.ITEM,
        kind=kind,
        text=text,
        by="somebody",
        role=role,
        at=more.pop("at", story.NOW),
        **more,
    )


def submission_of(year: int) -> Submission:
    return Submission.objects.get(university__code="harbour", round__fiscal_year=year)


def test_a_complete_return_a_little_above_last_year_has_nothing_to_check(harbour: None):
    story.fill_in()

    assert threads_of("contributor") == {}


def test_an_explanation_about_todays_figures_settles_its_finding(harbour: None):
    story.fill_in(story.TO_EXPLAIN)
    figures = {"donation_amount": 41_000.0, "donations": 0.0}

    before = threads_of("contributor")[story.CHECK, story.ITEM].is_settled
    say(submission_of(2025), "explanation", "遺贈による。", figures=figures)
    after = threads_of("contributor")[story.CHECK, story.ITEM].is_settled

    assert (before, after) == (False, True)


@pytest.mark.parametrize(
    ("remarks", "offered"),
    [
        ([("explanation", "遺贈による。", "contributor")], "遺贈による。"),
        (
            [
                ("explanation", "遺贈による。", "contributor"),
                ("acceptance", "", "analyst"),
            ],
            "遺贈による。",
        ),
        (
            [
                ("explanation", "遺贈による。", "contributor"),
                ("refusal", "くわしく。", "analyst"),
            ],
            None,
        ),
        (
            [
                ("explanation", "遺贈。", "contributor"),
                ("refusal", "くわしく。", "analyst"),
                ("explanation", "遺贈1件。契約はない。", "contributor"),
            ],
            "遺贈1件。契約はない。",
        ),
    ],
)
def test_last_years_accepted_explanation_is_offered_again(harbour: None, remarks, offered):
    for kind, text, role in remarks:
        say(submission_of(2024), kind, text, role)
    story.fill_in(story.TO_EXPLAIN)

    found = threads_of("contributor")[story.CHECK, story.ITEM]

    assert (found.offered.text if found.offered else None) == offered
    assert not found.is_settled


def test_an_explanation_that_nobody_accepted_yet_is_not_offered(harbour: None):
    Submission.objects.filter(pk=submission_of(2024).pk).update(status="submitted")
    say(submission_of(2024), "explanation", "遺贈による。")
    story.fill_in(story.TO_EXPLAIN)

    assert threads_of("contributor")[story.CHECK, story.ITEM].offered is None


def test_last_years_figure_that_differs_from_the_published_one_is_to_be_explained(harbour: None):
    last = submission_of(2024)
    published = last.revisions.get()
    release = Release.objects.create(number=1, published_at=story.NOW, published_by="analyst")
    release.revisions.add(published)
    restated = Revision.objects.create(submission=last, number=2, origin="import")
    values = story.answers(2024, story.LAST | {"donation_amount": 35_000.0})
    restated_rows = [(restated.pk, item, *value) for item, value in values.items()]
    restated.values.model.objects.add_rows(restated_rows)
    Revision.objects.filter(pk=restated.pk).update(sealed_at=story.NOW)
    story.fill_in()

    assert ("restated", "donation_amount") in threads_of("contributor")


def test_an_analyst_is_told_what_was_said_when_it_was_submitted_and_nothing_of_the_draft(
    harbour: None,
):
    story.fill_in(story.TO_EXPLAIN)
    figures = {"donation_amount": 41_000.0, "donations": 0.0}
    say(submission_of(2025), "explanation", "遺贈による。", figures=figures)
    story.sign_as_it_is()
    say(submission_of(2025), "explanation", "まだ下書き。", figures=figures, at=story.LATER)

    told = threads_of("analyst")[story.CHECK, story.ITEM].said

    assert [said.text for said in told] == ["遺贈による。"]


def test_reading_asks_few_questions(harbour: None):
    story.fill_in(story.TO_EXPLAIN)
    desk = story.desk_of("contributor")
    draft = read_draft(desk)

    with CaptureQueriesContext(connection) as asked:
        read_threads(desk, draft)

    assert len(asked) <= 5


def test_a_text_that_could_not_be_read_is_an_error_that_words_do_not_settle(harbour: None):
    story.fill_in()
    story.save({"researchers": ReportedValue("unreadable", None, typed="約500")})

    (found,) = threads_of("contributor").values()

    assert (found.finding.check, found.finding.level, found.is_settled) == (
        "unreadable",
        "error",
        False,
    )
