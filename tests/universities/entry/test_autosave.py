"""What the page's own script is answered, and what two people at one section meet."""

from typing import Any

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from tests.universities.collecting import (
    NOW,
    address,
    cells_of,
    make_person,
    make_round,
    make_university,
    reported,
    signed_in,
    write,
)
from universities.models import Remark, Submission

pytestmark = pytest.mark.django_db
STAFF = address("sections/staff/")
COST, URAS = "patent_cost", "uras"
AUTOSAVE = {"X-Autosave": "1"}


@pytest.fixture
def officer() -> Any:
    university = make_university()
    make_round()
    make_person("colleague@harbour.example", "contributor", university)
    return make_person("officer@harbour.example", "contributor", university)


@pytest.fixture
def browser(officer: Any) -> Client:
    return signed_in(officer)


def autosave(browser: Client, version: int, **fields: str) -> Any:
    return browser.post(STAFF, {"version": str(version), **fields}, headers=AUTOSAVE)


def test_the_script_gets_the_version_and_what_to_show(browser: Client):
    answer = autosave(browser, 1, **{f"value-{COST}": "１，２３４", f"value-{URAS}": "約3"}).json()

    assert answer["version"] == 2
    assert answer["saved"].startswith("保存済み ")
    assert "1,234千円として読み取りました" in answer["messages"][COST]
    assert 'class="problem"' in answer["messages"][URAS]


def test_what_follows_from_the_figures_is_asked_for_afterwards(browser: Client):
    autosave(browser, 1, **{f"value-{COST}": "１，２３４", f"value-{URAS}": "約3"})

    panels = browser.get(f"{STAFF}parts/").json()["panels"]

    assert "エラー" in panels[f"tag-{URAS}"]
    assert "エラー1" in panels["progress"]
    assert "入力中" in panels["ladder"]
    assert browser.get(address("sections/nothing/parts/")).status_code == 404


def test_a_save_is_answered_without_reading_the_years_before(
    browser: Client, django_assert_max_num_queries: Any
):
    autosave(browser, 1, **{f"value-{COST}": "5"})

    with django_assert_max_num_queries(18):
        autosave(browser, 2, **{f"value-{COST}": "6"})


def test_saving_the_same_again_changes_nothing(browser: Client):
    autosave(browser, 1, **{f"value-{COST}": "5"})

    answer = autosave(browser, 2, **{f"value-{COST}": "5"}).json()

    assert answer["version"] == 2


def test_what_a_colleague_changed_meanwhile_is_sent_along(officer: Any, browser: Client):
    write(officer, {COST: reported(500, "概算でない")})

    untouched = {f"value-{COST}": "", f"note-{COST}": ""}
    answer = autosave(browser, 1, **untouched, **{f"value-{URAS}": "7"}).json()

    assert answer["fields"] == {COST: {"value": "500", "sign": "reported", "note": "概算でない"}}
    assert cells_of(officer)[COST].amount == 500
    assert cells_of(officer)[URAS].amount == 7


def test_a_contradiction_is_told_to_the_script_and_overwrites_nothing(
    officer: Any, browser: Client
):
    write(officer, {COST: reported(500)})

    answer = autosave(browser, 1, **{f"value-{COST}": "600"})

    assert answer.status_code == 409
    assert "特許の出願・維持に要した経費" in answer.json()["sentence"]
    assert cells_of(officer)[COST].amount == 500


def test_a_contradiction_is_shown_side_by_side(officer: Any, browser: Client):
    write(officer, {COST: reported(500)})

    page = browser.post(STAFF, {"version": "1", f"value-{COST}": "約600", f"value-{URAS}": "7"})

    assertContains(page, 'value="約600"', status_code=409)
    assertContains(page, "500", status_code=409)
    assertContains(page, "officer@harbour.example", status_code=409)
    assertContains(page, "重なっていない1項目は保存しました。", status_code=409)
    assert cells_of(officer)[URAS].amount == 7


@pytest.mark.parametrize(("take", "amount"), [("mine", 600), ("theirs", 500)])
def test_the_chosen_side_is_saved(officer: Any, browser: Client, take: str, amount: int):
    version = write(officer, {COST: reported(500)})

    browser.post(
        STAFF, {"version": str(version), f"take-{COST}": take, f"value-{COST}": "600"}
    )  # fmt: skip

    assert cells_of(officer)[COST].amount == amount


def test_a_third_change_while_choosing_is_asked_about_again(officer: Any, browser: Client):
    version = write(officer, {COST: reported(500)})
    write(officer, {COST: reported(550)})

    page = browser.post(STAFF, {"version": str(version), f"value-{COST}": "600"})

    assertContains(page, "550", status_code=409)
    assert cells_of(officer)[COST].amount == 550


def test_a_form_without_a_version_overwrites_nobody(officer: Any, browser: Client):
    write(officer, {COST: reported(500)})

    page = browser.post(STAFF, {"version": "x", f"value-{COST}": "600"})

    assert page.status_code == 409
    assert cells_of(officer)[COST].amount == 500


def test_a_correction_of_one_click_is_saved_with_the_note_kept(officer: Any, browser: Client):
    version = write(officer, {COST: reported(5, "注")})

    browser.post(STAFF, {"version": str(version), f"value-{COST}": "5,000"})

    assert cells_of(officer)[COST].amount == 5_000
    assert cells_of(officer)[COST].note == "注"


def test_a_returned_cell_says_why_at_its_field(officer: Any, browser: Client):
    write(officer, {COST: reported(500)})
    Submission.objects.update(status="returned")
    Remark.objects.create(
        submission=Submission.objects.get(), check_code="returned", item=COST, kind="return",
        text="出願料を含めてください。", figures={COST: 500.0}, by="a", role="analyst",
        at=NOW,
    )  # fmt: skip

    page = browser.get(STAFF)

    assertContains(page, 'class="returned"')
    assertContains(page, "出願料を含めてください。")
    assertContains(page, "差戻し")
    write(officer, {COST: reported(600)})
    assertNotContains(browser.get(STAFF), 'class="returned"')
