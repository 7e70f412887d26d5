"""The page of a section: what stands on it, and what a plain POST without scripts does."""

from typing import Any

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from indicators.catalogue.loader import load_catalogue
from tests.universities.collecting import (
    YEAR,
    address,
    cells_of,
    import_year,
    make_person,
    make_round,
    make_university,
    reported,
    signed_in,
    write,
)
from universities.models import Event, Memo, Submission
from universities.submissions.values import ReportedValue

pytestmark = pytest.mark.django_db
STAFF = address("sections/staff/")
JOINT = address("sections/joint_research/")
COST, URAS = "patent_cost", "uras"
MOST_INPUTS = 300


@pytest.fixture
def officer() -> Any:
    university = make_university()
    make_round()
    return make_person("officer@harbour.example", "contributor", university)


@pytest.fixture
def browser(officer: Any) -> Client:
    return signed_in(officer)


def send(browser: Client, place: str = STAFF, version: int = 1, **fields: str) -> Any:
    return browser.post(place, {"version": str(version), "go": "stay", **fields})


def test_a_figure_is_saved_and_the_next_section_follows(officer: Any, browser: Client):
    sent = {"version": "1", f"value-{COST}": "１２，３４５", "go": "next"}

    answer = browser.post(STAFF, sent)

    assertRedirects(answer, JOINT)
    assert cells_of(officer)[COST] == ReportedValue("reported", 12_345.0, "thousand_yen")


def test_after_the_last_section_come_the_findings(browser: Client):
    answer = browser.post(address("sections/others/"), {"version": "1", "go": "next"})

    assertRedirects(answer, address("findings/"), fetch_redirect_response=False)


def test_blank_is_never_zero(officer: Any, browser: Client):
    send(browser, **{f"value-{COST}": "", f"value-{URAS}": "0"})

    assert cells_of(officer) == {URAS: ReportedValue("reported", 0.0, "person")}


def test_what_could_not_be_read_stays_in_its_field_with_the_reason(browser: Client):
    send(browser, **{f"value-{COST}": "約100"})

    page = browser.get(STAFF)

    assertContains(page, 'value="約100"')
    assertContains(page, "おおよその値ではなく、確定した値を書いてください。")
    assertContains(page, 'aria-invalid="true"')


def test_a_converted_unit_is_echoed(browser: Client):
    answer = browser.post(
        STAFF,
        {"version": "1", f"value-{COST}": "1,200万円", "go": "stay"},
        follow=True,
    )

    assertContains(answer, "12,000千円として読み取りました")
    assertContains(answer, 'value="12,000"')


def test_only_fields_of_the_section_are_read(officer: Any, browser: Client):
    send(browser, **{"value-donations": "5", "value-nothing": "5", f"value-{URAS}": "2"})

    assert list(cells_of(officer)) == [URAS]


def test_a_nul_is_stored_where_it_can_be_seen_and_refused(officer: Any, browser: Client):
    send(browser, **{f"value-{COST}": "12\x003", f"note-{COST}": "a\x00b"})

    assert cells_of(officer)[COST] == ReportedValue("unreadable", None, "", "a␀b", "12␀3")
    assertContains(browser.get(STAFF), "目に見えない文字が含まれています。")


def test_a_text_without_end_is_cut_and_that_is_said(officer: Any, browser: Client):
    sent = {"version": "1", f"value-{COST}": "9" * 1_001, "go": "stay"}

    answer = browser.post(STAFF, sent, follow=True)

    assert cells_of(officer)[COST].typed == "9" * 1_000
    assertContains(answer, "1,001文字のうち、はじめの1,000文字を保存しました。")


def test_a_sign_with_a_figure_is_kept_and_asked_about(officer: Any, browser: Client):
    send(browser, **{f"value-{COST}": "123", f"sign-{COST}": "not_applicable"})

    page = browser.get(STAFF)

    assert cells_of(officer)[COST].state == "unreadable"
    assertContains(page, "記号「-」と値「123」の両方が入っています。")
    assertContains(page, 'value="123"')


def test_every_blank_becomes_not_applicable_and_nothing_else(officer: Any, browser: Client):
    fields = {f"value-{code}": "" for code in load_catalogue().sections["staff"].items}

    browser.post(
        address("sections/staff/blanks/"),
        {"version": "1", "go": "stay", **fields, f"value-{URAS}": "3"},
    )

    cells = cells_of(officer)
    assert len(cells) == 10
    assert cells.pop(URAS).amount == 3
    assert {cell.state for cell in cells.values()} == {"not_applicable"}


def test_last_year_stands_beside_with_its_note(officer: Any, browser: Client):
    import_year("harbour", YEAR - 1, {COST: reported(98_765, "見込みを含む")})

    page = browser.get(STAFF)

    assertContains(page, "98,765")
    assertContains(page, "見込みを含む")


def test_parts_are_added_up_beside_their_total(officer: Any, browser: Client):
    place = address("sections/licences/")
    write(officer, {each: reported(amount) for each, amount in LICENCES.items()})

    page = browser.get(place)

    assertContains(page, "440 ≠ 431")
    assertContains(page, "計440は、合計431と一致しません")


LICENCES = {"licences": 431.0, "licences_sole": 386.0, "licences_joint": 54.0}


def test_a_part_that_is_still_open_is_said(officer: Any, browser: Client):
    write(officer, {"licences": reported(431), "licences_sole": reported(386)})

    page = browser.get(address("sections/licences/"))

    assertContains(page, "あと1項目")
    assertNotContains(page, "386 ≠ 431")


def test_a_memo_is_left_for_the_successor(officer: Any, browser: Client):
    send(browser, **{f"memo-{COST}": "会計システムの帳票3から", f"was-{COST}": ""})

    assertContains(browser.get(STAFF), "会計システムの帳票3から")
    assert Event.objects.filter(action="write_memo").count() == 1


def test_two_memos_at_once_are_both_kept(officer: Any, browser: Client):
    send(browser, **{f"memo-{COST}": "一人目", f"was-{COST}": ""})
    send(browser, **{f"memo-{COST}": "二人目", f"was-{COST}": ""})

    assert Memo.objects.get(item=COST).text == "一人目\n二人目"


def test_an_untouched_memo_never_erases_a_colleagues(officer: Any, browser: Client):
    send(browser, **{f"memo-{COST}": "前任", f"was-{COST}": ""})
    send(browser, **{f"memo-{COST}": "同僚", f"was-{COST}": "前任"})
    send(browser, **{f"memo-{COST}": "前任", f"was-{COST}": "前任"})

    assert Memo.objects.get(item=COST).text == "同僚"


def test_a_memo_can_be_written_while_the_figures_are_locked(officer: Any, browser: Client):
    Submission.objects.update(status="submitted")

    answer = browser.post(address(f"memos/{COST}/"), {"text": "来年は9月に依頼"})

    assertRedirects(answer, f"{STAFF}#item-{COST}", fetch_redirect_response=False)
    assertContains(browser.get(STAFF), "来年は9月に依頼")


def test_a_locked_submission_is_shown_as_text_with_the_reason(officer: Any, browser: Client):
    write(officer, {COST: reported(12_345)})
    Submission.objects.update(status="submitted")

    page = browser.get(STAFF)

    assertContains(page, "「提出済（ロック）」のため、値を変えられません。")
    assertContains(page, "12,345")
    assertNotContains(page, f'name="value-{COST}"')


def test_no_section_sends_three_hundred_inputs(browser: Client):
    for section in load_catalogue().sections:
        html = browser.get(address(f"sections/{section}/")).content.decode()
        form = html[html.index('<form id="entry"') : html.index("</section>")]

        assert form.count(' name="') < MOST_INPUTS


def test_a_section_is_answered_with_few_queries(
    officer: Any, browser: Client, django_assert_max_num_queries: Any
):
    import_year("harbour", YEAR - 1, {COST: reported(98_765)})
    write(officer, {COST: reported(12_345)})
    browser.get(STAFF)

    with django_assert_max_num_queries(15):
        browser.get(STAFF)


def test_a_section_that_is_not_asked_does_not_exist(browser: Client):
    answer = browser.get(address("sections/nothing/"))

    assertContains(answer, "この区分はありません。", status_code=404)
