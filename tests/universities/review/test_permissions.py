"""Who may open and who may write: every role on every page, of the own university and another."""

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.kept_story import tell
from tests.universities.review import story
from universities.models import Event, Remark, Submission

pytestmark = pytest.mark.django_db
PAGES = ("findings/", "sign/", "review/", "revisions/", "history/donation_amount/")
OWN = ("contributor", "approver", "viewer")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", OWN)
def test_a_university_reads_every_page_of_its_own(harbour: None, name: str, page: str):
    story.sign()

    assert story.client_of(name).get(story.address(page)).status_code == 200


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", [*OWN, "administrator"])
def test_a_foreign_submission_does_not_exist(harbour: None, name: str, page: str):
    answer = story.client_of(name).get(story.address(page, "mountain"))

    assert answer.status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_an_administrator_sees_no_figures(harbour: None, page: str):
    assert story.client_of("administrator").get(story.address(page)).status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_nobody_is_asked_to_sign_in_and_led_back(harbour: None, page: str):
    answer = story.client_of("").get(story.address(page))

    assert answer.status_code == 302
    assert answer["Location"].endswith(f"?next={story.address(page)}")


@pytest.mark.parametrize(
    ("page", "status"),
    [
        ("findings/", 200),
        ("sign/", 403),
        ("review/", 200),
        ("revisions/", 200),
        ("history/donation_amount/", 200),
    ],
)
def test_an_analyst_reads_what_was_submitted_and_signs_nothing(
    harbour: None, page: str, status: int
):
    story.sign()

    assert story.client_of("analyst").get(story.address(page)).status_code == status


WRITING = {
    "explain": (
        f"findings/{story.CHECK}/{story.ITEM}/",
        {"kind": "explanation", f"text-new-{story.CHECK}-{story.ITEM}": "遺贈による。"},
    ),
    "judge": (
        f"findings/{story.CHECK}/{story.ITEM}/?box=verdict",
        {"kind": "refusal", f"text-verdict-{story.CHECK}-{story.ITEM}": "くわしく。"},
    ),
    "submit": ("sign/", {}),
    "accept": ("review/", {"step": "accept"}),
    "return": ("review/", {"step": "return_for_correction", "reason": "確認を。"}),
    "reopen": ("review/", {"step": "reopen", "reason": "訂正のため。"}),
}
MAY = {
    "in_progress": {("explain", "contributor"), ("explain", "approver"), ("submit", "approver")},
    "submitted": {("judge", "analyst"), ("accept", "analyst"), ("return", "analyst")},
    "accepted": {("reopen", "analyst")},
}


PEOPLE = [(name, status) for name in (*OWN, "analyst") for status in MAY]
STRANGERS = [("administrator", "submitted"), ("neighbour", "submitted")]


@pytest.mark.parametrize(("name", "status"), PEOPLE + STRANGERS)
@pytest.mark.parametrize("act", WRITING)
def test_only_who_may_writes(db: None, name: str, act: str, status: str):
    version = tell(in_status, status, act != "explain")
    before = (Event.objects.count(), Remark.objects.count())
    page, sent = WRITING[act]
    seen = seen_by_approver() if act == "submit" else ""

    answer = story.client_of(name).post(
        story.address(page), {"version": version, "seen": seen, **sent}
    )

    may = (act, name) in MAY[status]
    after = (Event.objects.count(), Remark.objects.count())
    assert (answer.status_code == 302, after != before) == (may, may), answer.status_code
    if name in ("administrator", "neighbour"):
        assert answer.status_code == 404


def in_status(status: str, is_answered: bool) -> int:
    """Bring the story to the status; return the version."""
    story.make_story()
    story.fill_in(story.TO_EXPLAIN)
    if status != "in_progress" or is_answered:
        story.explain()
    if status != "in_progress":
        story.sign_as_it_is()
    if status == "accepted":
        story.accept_it()
    return Submission.objects.get(university__code="harbour", round__fiscal_year=story.YEAR).version


def seen_by_approver() -> str:
    return str(story.page_of("approver", "sign/").seen)


def test_a_viewer_may_not_explain_even_past_the_page(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    answer = story.client_of("viewer").post(
        story.address(WRITING["explain"][0]), WRITING["explain"][1]
    )

    assert answer.status_code == 403
    assert Remark.objects.count() == 0


@pytest.mark.parametrize("name", OWN)
def test_buttons_stand_only_where_they_work(harbour: None, name: str):
    story.fill_in()

    page = story.client_of(name).get(story.address("sign/")).content.decode()

    assert ("署名して提出する</button>" in page) == (name == "approver")


def test_an_anonymous_answer_keeps_its_text(harbour: None):
    page, sent = WRITING["explain"]

    answer = story.client_of("").post(story.address(page), sent)

    assert answer.status_code == 401
    assert "遺贈による。" in answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_the_database_little(
    harbour: None, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
):
    story.sign()
    story.return_it(cells={"researchers": "昨年は480人でした。"})
    story.save({"researchers": story.reported(490)})
    client = story.client_of("approver")
    client.get(story.address(page))

    with django_assert_max_num_queries(24):
        answer = client.get(story.address(page))

    assert answer.status_code == 200
