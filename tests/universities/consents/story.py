"""A's people beside the nation of the identified view, and what A says about its items.

Nothing is asserted here.
"""

from django.contrib.auth import get_user_model

from tests.universities.identified import story
from universities.models import Consent, Membership, University
from universities.releases.publish import publish_release
from universities.submissions.events import Author
from universities.submissions.services.consents import give_consent, withdraw_consent
from universities.submissions.workflow import APPROVER

COST, STAFF = story.COST, story.STAFF
APPROVED = Author("approver", APPROVER, story.AT)


def make_everybody() -> None:
    """Publish the nation; give B an approver and a contributor, E and A an approver each."""
    story.make_nation()
    story.make_people()
    for name, role, code in (
        ("approver", "approver", "B"),
        ("contributor", "contributor", "B"),
        ("onlooker", "viewer", "B"),
        ("alone", "approver", "E"),
        ("neighbour", "approver", "A"),
    ):
        user = get_user_model().objects.create_user(username=name, email=f"{name}@example.test")
        Membership.objects.create(
            user=user, role=role, university=University.objects.get(code=code)
        )


def say(item: str = COST, *, is_given: bool = True, university: str = "B") -> None:
    change = give_consent if is_given else withdraw_consent
    change(university, item, author=APPROVED)


def said(university: str = "B") -> list[tuple[str, bool, str]]:
    rows = Consent.objects.filter(university__code=university).order_by("id")
    return list(rows.values_list("item", "is_given", "by"))


def publish() -> int:
    """Publish the next release; return its number."""
    release = publish_release(is_invented=False, author=story.COMMAND)
    assert release is not None
    return int(release.number)
