"""Text that is typed at the edges: too long, invisible, markup, sent to a page that only saves."""

from typing import Any

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from tests.universities.collecting import (
    address,
    cells_of,
    make_person,
    make_round,
    make_university,
    signed_in,
)
from universities.models import Memo, Submission

pytestmark = pytest.mark.django_db
STAFF = address("sections/staff/")
COST = "patent_cost"
MARKUP = "<script>alert(1)</script>"


@pytest.fixture
def officer() -> Any:
    harbour = make_university()
    make_round()
    return make_person("officer@harbour.example", "contributor", harbour)


@pytest.fixture
def browser(officer: Any) -> Client:
    return signed_in(officer)


def test_a_memo_too_long_saves_nothing_and_says_so(browser: Client, officer: Any):
    typed = {"version": "1", f"value-{COST}": "12,345", f"memo-{COST}": "長" * 2001}

    answer = browser.post(STAFF, typed | {f"was-{COST}": ""})

    assertContains(answer, "まだ保存していません", status_code=400)
    assertContains(answer, "長" * 2001, status_code=400)
    assert cells_of(officer) == {}
    assert Submission.objects.get().status == "not_started"


def test_a_nul_in_a_memo_is_made_visible(browser: Client):
    browser.post(address(f"memos/{COST}/"), {"text": "来\0年"})

    assert Memo.objects.get().text == "来␀年"


@pytest.mark.parametrize("page", ["sections/staff/blanks/", f"memos/{COST}/"])
def test_a_page_that_only_saves_leads_back_when_it_is_opened(browser: Client, page: str):
    answer = browser.get(address(page))

    assert answer.status_code == 302
    assert answer["Location"].startswith(STAFF)


def test_fields_that_nobody_typed_are_not_shown_as_typed(browser: Client):
    Submission.objects.update(status="submitted")

    answer = browser.post(
        STAFF, {"version": "1", f"was-{COST}": "旧", f"memo-{COST}": "新", "go": "next"}
    )

    assertContains(answer, f'type="hidden" name="was-{COST}" value="旧"', status_code=409)
    assertContains(answer, "新</textarea>", status_code=409)


def test_markup_and_formulas_are_words_wherever_they_are_shown(browser: Client):
    for text in (MARKUP, "=HYPERLINK(1)"):
        version = Submission.objects.get().version
        fields = {f"value-{COST}": text, f"note-{COST}": MARKUP, f"memo-{COST}": MARKUP}
        browser.post(STAFF, fields | {"version": version, f"was-{COST}": ""})

    pages = ("sections/staff/", "findings/", f"history/{COST}/", "sign/", "revisions/", "draft/")
    for page in pages:
        assertNotContains(browser.get(address(page)), MARKUP)
    assertContains(browser.get(STAFF), "&lt;script&gt;")
    csv = browser.get(address("workbook/?form=csv")).content.decode("utf-8-sig")
    assert ",=HYPERLINK" not in csv
