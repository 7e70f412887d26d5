"""What the open view shows and what it never shows, on every channel and from every cache."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from kpi_dashboard.tokens.keeping import make_token
from tests.universities.identified.story import (
    API,
    CANARY,
    CHANNELS,
    PAGE,
    SALARY,
    TELLING,
    client_of,
    identified,
    person,
    tells,
    who_tells,
)
from universities.models import Event

pytestmark = pytest.mark.usefixtures("nation")
OTHERS = ("second", "administrator", "viewer", "")


def test_every_channel_answers():
    codes = {address: client_of("").get(address).status_code for address in CHANNELS}

    assert {address: code for address, code in codes.items() if code != 200} == {}


def test_an_open_view_shows_the_value_on_every_channel_and_a_closed_one_on_none():
    analyst = client_of("analyst")
    before = who_tells(analyst)
    analyst.post("/identified/", {"reason": "B大学の人件費を確かめるため。"})

    assert before == set()
    assert who_tells(analyst) >= set(TELLING)
    analyst.post("/identified/close/")
    assert who_tells(analyst) == set()


def test_a_salary_is_never_shown():
    analyst = identified()

    shown = who_tells(analyst, SALARY)
    own = tells(
        analyst.get(f"/indicators/{'research_amount_per_personnel_cost'}/explain/E/"), SALARY
    )

    assert shown == set()
    assert not own


def test_nothing_kept_in_memory_is_handed_to_anybody_else():
    identified_first = identified()
    assert who_tells(identified_first) >= set(TELLING)

    assert {name: who_tells(client_of(name)) for name in OTHERS} == {name: set() for name in OTHERS}
    assert who_tells(client_of("analyst")) == set(), "the same person in another browser"


def test_what_others_asked_before_is_not_what_the_open_view_gets():
    cache.clear()
    for name in OTHERS:
        who_tells(client_of(name))

    assert who_tells(identified()) >= set(TELLING)


def test_a_tag_of_the_open_view_is_no_tag_of_the_closed_one():
    analyst = identified()
    tag = analyst.get(API)["ETag"]
    analyst.post("/identified/close/")

    assert analyst.get(API, headers={"If-None-Match": tag}).status_code == 200
    assert analyst.get(API)["ETag"] != tag


def test_no_answer_of_the_open_view_may_be_kept_by_a_cache():
    analyst = identified()

    kept = {address: analyst.get(address)["Cache-Control"] for address in CHANNELS}

    assert set(kept.values()) == {"private, no-store"}


def test_group_figures_are_the_protected_ones():
    address = "/api/v1/groups?indicator=research_amount_per_personnel_cost&fiscal_year=2024"

    assert identified().get(address).json() == client_of("").get(address).json()


def test_a_token_of_the_same_person_sees_no_more():
    text = make_token(person("analyst"), "集計", days=1, now=timezone.now()).text
    browser = identified()

    for client in (Client(), browser):
        answer = client.get(API, headers={"Authorization": f"Bearer {text}"})
        assert answer.status_code == 200
        assert not tells(answer, CANARY)


def test_what_is_handed_out_is_recorded_by_its_name_and_no_page_is():
    analyst = identified()
    for address in CHANNELS:
        analyst.get(address)
        analyst.head(address)

    taken = Event.objects.filter(action="export_identified").order_by("id")
    [opening] = Event.objects.filter(action="open_identified_view")
    addresses = [row.payload["address"] for row in taken]
    assert addresses == [each for each in CHANNELS if "format=" in each or each.startswith("/api/")]
    assert {row.payload["opening"] for row in taken} == {opening.pk}
    assert {row.by for row in taken} == {"analyst"}
    files = {row.payload["address"]: row.payload["file"] for row in taken}
    assert all(files[each].endswith(".csv") for each in addresses if each.endswith("format=csv"))
    assert str(CANARY) not in str(list(taken.values_list("payload", flat=True)))
    record = client_of("administrator").get("/identified/").content.decode()
    assert (
        f'<td class="n">{len(addresses)}</td>' in record or f"<td>{len(addresses)}</td>" in record
    )


def test_without_the_view_nothing_is_recorded():
    analyst = client_of("analyst")

    for address in CHANNELS:
        analyst.get(address)

    assert not Event.objects.filter(action="export_identified").exists()


def test_a_file_that_cannot_be_recorded_is_not_handed_out(monkeypatch: pytest.MonkeyPatch):
    analyst = identified()
    analyst.raise_request_exception = False

    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("full")

    monkeypatch.setattr("universities.doors.identified.note_export", fail)

    answer = analyst.get(API)
    assert answer.status_code == 500
    assert not tells(answer, CANARY)
    assert tells(analyst.get(PAGE), CANARY)
