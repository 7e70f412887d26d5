"""The pages of consents: who reads, who decides, what is said before it cannot be taken back."""

import re

import pytest

from tests.universities.consents.story import COST, STAFF, said, say
from tests.universities.identified.story import client_of
from universities.models import Membership

pytestmark = pytest.mark.usefixtures("nation")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
ITEMS, ITEM = "/consents/B/", f"/consents/B/{COST}/"
GIVE = {"step": "give", "understood": "1"}


def text(name: str, address: str = ITEM) -> str:
    return client_of(name).get(address).content.decode()


def test_an_approver_gives_and_withdraws_after_reading_what_it_means():
    approver = client_of("approver")

    asked = approver.get(ITEM).content.decode()
    given = approver.post(ITEM, GIVE)
    told = approver.get(ITEM).content.decode()
    listed = approver.get(ITEMS).content.decode()
    approver.post(ITEM, {"step": "withdraw"})

    assert "一度公表された値は、公表されたままです" in asked
    assert "だれもが知っているものとして数えます" in asked
    assert "R1 共同・受託研究関連に要した人件費あたりの共同・受託研究契約額" in asked
    assert given["Location"] == ITEM
    assert "公開に同意しました" in told
    assert "同意を取り下げる" in told
    assert "同意している" in listed
    assert "approver" in listed
    assert said() == [(COST, True, "approver"), (COST, False, "approver")]


def test_without_the_tick_nothing_is_given():
    answer = client_of("approver").post(ITEM, {"step": "give"})

    assert answer.status_code == 400
    assert "欄に印を付けてください" in answer.content.decode()
    assert said() == []


def test_a_form_without_its_button_does_nothing():
    assert client_of("approver").post(ITEM, {"understood": "1"}).status_code == 400
    assert said() == []


def test_sending_it_twice_is_harmless():
    approver = client_of("approver")

    assert [approver.post(ITEM, GIVE).status_code for _ in range(3)] == [302, 302, 302]
    assert len(said()) == 1


@pytest.mark.parametrize("name", ["contributor", "onlooker", "analyst", "second"])
def test_who_only_reads_sees_who_consented_and_no_button(name: str):
    say()

    page = text(name)

    assert "同意しています" in page
    assert "同意した" in page
    assert "approver" in page
    assert 'name="step"' not in page
    for step in ("give", "withdraw"):
        answer = client_of(name).post(ITEM, {"step": step, "understood": "1"})
        assert answer.status_code == 403
    assert len(said()) == 1


@pytest.mark.parametrize("name", ["neighbour", "administrator", "viewer"])
@pytest.mark.parametrize("address", [ITEMS, ITEM])
def test_for_everybody_else_there_is_no_such_page(name: str, address: str):
    browser = client_of(name)

    assert browser.get(address).status_code == 404
    assert browser.post(ITEM, GIVE).status_code == 404
    assert said() == []


@pytest.mark.parametrize(
    "address", ["/consents/B/joint_research_amount/", "/consents/B/nothing/", "/consents/Z/"]
)
def test_what_there_is_not_is_not_found(address: str):
    assert client_of("approver").get(address).status_code == 404
    assert client_of("analyst").get(address).status_code == 404


def test_a_salary_has_no_button_and_no_way_around():
    alone, address = client_of("alone"), f"/consents/E/{COST}/"

    page = alone.get(address).content.decode()
    answer = alone.post(address, GIVE)

    assert "個人の給与がわかるため" in page
    assert 'value="give"' not in page
    assert answer.status_code == 409
    assert "個人の給与がわかるため" in answer.content.decode()
    assert said("E") == []


def test_an_approver_of_two_places_decides_for_both_and_lost_roles_end_it():
    approver = client_of("approver")
    Membership.objects.filter(user__username="approver").update(role="viewer")

    assert approver.post(ITEM, GIVE).status_code == 403
    Membership.objects.filter(user__username="approver").delete()
    assert approver.post(ITEM, GIVE).status_code == 404
    assert said() == []


def test_the_pages_are_reached_from_the_overview_and_by_analysts_from_the_rounds():
    say()

    assert f'href="{ITEMS}"' in text("contributor", "/entry/")
    assert 'href="/consents/"' in text("analyst", "/rounds/")
    listed = text("analyst", "/consents/")
    assert f'href="{ITEMS}"' in listed
    assert "1／11" in listed
    assert 'href="/consents/A/"' not in listed
    assert 'href="/consents/A/"' in text("neighbour", "/consents/")
    assert ITEMS not in text("neighbour", "/consents/")


def test_no_page_tells_a_figure():
    told = [text(name, page) for name in ("approver", "analyst") for page in (ITEMS, ITEM)]

    assert [page for page in told if "987,654" in page or "987654" in page] == []


def test_the_pages_are_complete_in_english():
    say(STAFF)
    approver = client_of("approver")
    addresses = ("/en/consents/", f"/en{ITEMS}", f"/en{ITEM}", f"/en/consents/B/{STAFF}/")
    shown = [approver.get(each).content.decode() for each in addresses]
    shown.append(approver.post(f"/en{ITEM}", {"step": "give"}).content.decode())
    shown.append(client_of("alone").get(f"/en/consents/E/{COST}/").content.decode())
    words = [
        re.sub(r"<[^>]*>", " ", re.sub(r'<a [^>]*hreflang="ja".*?</a>', "", page)) for page in shown
    ]

    # The universities of the story have no English names.
    assert {found for each in words for found in JAPANESE.findall(each)} <= {"大学"}
