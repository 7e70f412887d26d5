"""A return in an open round changes no figure that anybody else is shown, to the last byte.

What changes for the ministry is how many have answered; that is the board's business.
"""

import re

import pytest
from django.urls import reverse

from tests.universities.review import story
from universities.releases.publish import publish_release
from universities.submissions.events import Author
from universities.submissions.services.steps import accept
from universities.submissions.workflow import OPERATOR

pytestmark = pytest.mark.django_db
# What is written anew into every page: the token of its forms.
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')


def addresses() -> list[str]:
    """Return the pages, files and answers that show figures, and the neighbour's own draft."""
    pages = ["/", "/indicators/", "/universities/", "/universities/harbour/", "/reports/"]
    report = reverse("reports:report", args=["harbour"])
    ratio, amount = "indicator=research_amount_per_contract", "item=donation_amount"
    asked = (
        "universities",
        f"observations?fiscal_year=2024&{amount}",
        f"ratios?fiscal_year=2024&{ratio}",
        f"groups?fiscal_year=2024&{ratio}",
    )
    api = [f"/api/v1/{name}" for name in asked]
    draft = reverse("universities:provisional", args=[str(story.YEAR), "mountain"])
    return [*pages, report, f"{report}?format=xlsx", *api, f"{api[1]}&format=csv", draft]


def answers_to(person: str) -> dict[str, tuple[int, bytes, str]]:
    client = story.client_of(person)
    answers = {address: client.get(address) for address in addresses()}
    return {
        address: (each.status_code, TOKEN.sub(b"", each.content), each.headers.get("ETag", ""))
        for address, each in answers.items()
    }


@pytest.fixture
def published() -> None:
    story.make_story()
    publish_release(is_invented=True, author=Author("command", OPERATOR, story.NOW))


@pytest.mark.parametrize("person", ["", "neighbour", "analyst"])
def test_a_return_in_an_open_round_is_not_seen_by_others(published: None, person: str) -> None:
    before = answers_to(person)

    version = story.sign()
    accept(
        story.desk_of("analyst").submission,
        read_version=version,
        author=story.analyst(),
    )

    after = answers_to(person)
    assert [a for a, each in before.items() if each[0] != 200 and "/entry/" not in a] == []
    assert [address for address in before if before[address] != after[address]] == []


def test_the_university_itself_sees_its_draft_change(published: None) -> None:
    own = reverse("universities:provisional", args=[str(story.YEAR), "harbour"])
    client = story.client_of("viewer")
    before = TOKEN.sub(b"", client.get(own).content)

    story.sign()

    assert TOKEN.sub(b"", client.get(own).content) != before
