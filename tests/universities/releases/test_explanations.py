"""Which explanations a release lets everybody read, and which answers it corrected."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.universities.releases import story as figures
from tests.universities.review import story
from universities.access import PUBLIC, Audience
from universities.models import Release, Remark, Revision, Submission
from universities.releases.corrections import find_corrections
from universities.releases.explanations import PublishedExplanation, read_explanations
from universities.submissions.events import Author
from universities.submissions.services.steps import accept
from universities.submissions.workflow import ANALYST

pytestmark = pytest.mark.django_db
OWN = Audience(roles={"A": "viewer"})
AMOUNT = 41_000.0


@pytest.fixture
def sealed() -> Submission:
    """Give Harbour's accepted return of the year; it is in release 1."""
    story.make_story()
    story.sign()
    story.accept_it()
    release_it()
    return Submission.objects.get(university__code="harbour", round__fiscal_year=story.YEAR)


def release_it() -> None:
    """Publish release 1 of everything that is sealed."""
    release = Release.objects.create(
        number=1, published_at=datetime(2027, 1, 1, tzinfo=UTC), published_by="second"
    )
    release.revisions.set(Revision.objects.filter(sealed_at__isnull=False))


def say(submission: Submission, text: str, kind: str = "explanation", **more: Any) -> None:
    usual = {"may_be_published": True, "figures": {story.ITEM: AMOUNT}, "at": story.NOW}
    Remark.objects.create(
        submission=submission,
        check_code=story.CHECK,
        item=story.ITEM,
        kind=kind,
        text=text,
        by="somebody",
        role="contributor",
        **{**usual, **more},
    )


def read(release: int = 1) -> tuple[PublishedExplanation, ...]:
    return read_explanations(PUBLIC, release=release, university="harbour", fiscal_year=story.YEAR)


def test_an_explanation_that_may_be_published_is_read_with_what_it_is_about(sealed: Submission):
    say(sealed, "大型の寄附が1件ありました。")

    assert read() == (PublishedExplanation(story.CHECK, story.ITEM, "大型の寄附が1件ありました。"),)
    assert read(release=2) == ()


@pytest.mark.parametrize(
    "more",
    [
        {"may_be_published": False},
        {"at": story.NOW + timedelta(seconds=1)},
        {"figures": {story.ITEM: AMOUNT - 1}},
        {"kind": "confirmation"},
        {"kind": "reply"},
        {"text": "  "},
    ],
    ids=[
        "kept to itself",
        "after sealing",
        "about other figures",
        "confirmation",
        "reply",
        "empty",
    ],
)
def test_nothing_else_is_read(sealed: Submission, more: dict[str, Any]):
    say(sealed, **{"text": "説明", **more})

    assert read() == ()


def test_a_refused_explanation_is_not_read_and_a_later_one_is(sealed: Submission):
    say(sealed, "はじめの説明", at=story.NOW - timedelta(hours=3))
    say(sealed, "", kind="refusal", at=story.NOW - timedelta(hours=2))

    assert read() == ()

    say(sealed, "あらためての説明", at=story.NOW - timedelta(hours=1))

    assert [each.text for each in read()] == ["あらためての説明"]


def test_an_explanation_refused_while_it_was_reviewed_is_never_published(db: None):
    story.make_story()
    story.sign()
    submission = Submission.objects.get(university__code="harbour", round__fiscal_year=story.YEAR)
    say(submission, "先生個人の寄附です。")
    say(submission, "もう少し詳しく。", kind="refusal", at=story.LATER)
    author = Author("analyst", ANALYST, story.LATER + timedelta(hours=1))
    accept(submission.pk, read_version=story.desk_of("analyst").version, author=author)
    release_it()

    assert read() == ()


def test_nothing_said_after_the_release_changes_what_it_tells(sealed: Submission):
    say(sealed, "大型の寄附が1件ありました。")
    before = read()

    say(sealed, "", kind="refusal", at=story.LATER)
    say(sealed, "取り消します。", at=story.LATER + timedelta(hours=1))

    assert read() == before
    assert len(before) == 1


def correct(audience: Audience, confidential: frozenset[str] = frozenset()) -> tuple[str, ...]:
    return find_corrections(
        audience,
        release=2,
        university="A",
        fiscal_year=figures.YEAR,
        confidential=confidential,
    )


@pytest.fixture
def corrected(settings: Any, tmp_path: Any) -> None:
    """Release A and B, then A again with another amount and one contract fewer answered."""
    settings.RELEASES_DIR, settings.RELEASE_SIGNING_KEY = tmp_path, figures.KEY
    figures.record_two()
    figures.release_anew()
    figures.record("A", **{figures.CONTRACTS: 10.0, figures.AMOUNT: 120.0, "researchers": 5.0})
    figures.release_anew()


def test_answers_that_differ_from_the_release_before_are_named(corrected: None):
    assert correct(PUBLIC) == (figures.AMOUNT, "researchers")


def test_who_was_not_corrected_and_the_first_release_have_nothing_to_tell(corrected: None):
    where = {"fiscal_year": figures.YEAR, "confidential": frozenset[str]()}

    assert find_corrections(PUBLIC, release=2, university="B", **where) == ()  # type: ignore[arg-type]
    assert find_corrections(PUBLIC, release=1, university="A", **where) == ()  # type: ignore[arg-type]


def test_a_corrected_confidential_item_is_named_to_its_own_people_only(corrected: None):
    confidential = frozenset({figures.AMOUNT})

    assert correct(PUBLIC, confidential) == ("researchers",)
    assert correct(OWN, confidential) == (figures.AMOUNT, "researchers")
