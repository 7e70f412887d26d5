"""An officer enters a section by the keyboard, meets a colleague, and loses nothing typed."""

from collections.abc import Iterator

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.journeys.reader import NARROW, Reader
from tests.universities.collecting import (
    address,
    cells_of,
    make_person,
    make_round,
    make_university,
    reported,
    signed_in,
    write,
)

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
STAFF = address("sections/staff/")
SAVED = "保存済み"
COST = "#value-patent_cost"


class Office:
    """The harbour university's office: its officer, and browsers in which the officer sits."""

    def __init__(self, browser: Browser, site: str) -> None:
        self.browser, self.site = browser, site
        self.officer = make_person("officer@harbour.example", "contributor", self._open())
        self.contexts: list[object] = []

    def _open(self) -> object:
        university = make_university()
        make_round()
        return university

    def sit_down(self, client: Client | None = None, *, script: bool = True) -> Page:
        session = (client or signed_in(self.officer)).cookies["sessionid"].value
        context = self.browser.new_context(
            locale="ja-JP", viewport={"width": 1280, "height": 900}, java_script_enabled=script
        )
        context.add_cookies([{"name": "sessionid", "value": session, "url": self.site}])
        self.contexts.append(context)
        return context.new_page()

    def open(self, place: str = STAFF, **wishes: bool) -> Page:
        page = self.sit_down(**wishes)
        page.goto(self.site + place)
        return page

    def cell(self, item: str) -> object:
        return cells_of(self.officer)[item]


@pytest.fixture
def office(browser: Browser, live_server: LiveServer, settings: Settings) -> Iterator[Office]:
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    office = Office(browser, live_server.url)
    yield office
    for context in office.contexts:
        context.close()


def test_a_section_is_entered_by_the_keyboard_alone(office: Office):
    page = office.open()
    page.focus("#value-technology_transfer_personnel_cost")

    for typed in ("１２，３４５", "3.5", "-", "…"):
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("1,200万円")
    expect(page.locator("#message-patent_cost .echo")).to_have_text(
        "12,000千円として読み取りました"
    )

    expect(page.locator("#saved")).to_contain_text(SAVED)
    cells = cells_of(office.officer)
    assert cells["technology_transfer_personnel_cost"].amount == 12_345
    assert cells["technology_transfer_staff_fte"].amount == 3.5
    assert cells["joint_commissioned_research_personnel_cost"].state == "not_applicable"
    assert cells["joint_commissioned_research_staff_fte"].state == "unknown"
    assert cells["patent_cost"].amount == 12_000


def test_the_sign_follows_the_text_and_the_text_the_sign(office: Office):
    page = office.open()
    sign = page.locator("#sign-patent_cost")

    page.fill(COST, "-")
    expect(sign).to_have_value("not_applicable")
    page.fill(COST, "-5")
    expect(sign).to_have_value("reported")
    sign.select_option("unknown")
    expect(page.locator(COST)).to_have_value("")
    sign.select_option("reported")

    expect(page.locator(COST)).to_have_value("-5")


def test_what_saved_itself_is_there_after_a_reload(office: Office):
    page = office.open()

    page.fill(COST, "約100")
    expect(page.locator("#message-patent_cost .problem")).to_contain_text("約100")
    page.reload()

    expect(page.locator(COST)).to_have_value("約100")
    expect(page.locator("#message-patent_cost .problem")).to_be_visible()
    expect(page.locator("#tag-patent_cost")).to_have_text("エラー")


def test_two_windows_at_one_cell_choose_side_by_side(office: Office):
    mine, theirs = office.open(), office.open()
    theirs.fill(COST, "500")
    expect(theirs.locator("#saved")).to_contain_text(SAVED)

    mine.fill("#value-uras", "7")
    mine.fill(COST, "600")
    expect(mine.locator("#trouble")).to_contain_text("特許の出願・維持に要した経費")
    expect(mine.locator(COST)).to_have_value("600")
    mine.get_by_role("button", name="保存して次の区分へ").click()
    expect(mine.locator("h1")).to_have_text("ほかの画面での自分の変更と重なりました")
    expect(mine.locator("table.merge tbody tr")).to_have_count(1)
    assert office.cell("patent_cost").amount == 500
    mine.get_by_role("button", name="選んだ値で保存する").click()

    expect(mine.locator(COST)).to_have_value("600")
    assert office.cell("patent_cost").amount == 600
    assert office.cell("uras").amount == 7


def test_a_cell_that_a_colleague_changed_appears_and_is_not_overwritten(office: Office):
    mine = office.open()
    write(office.officer, {"patent_cost": reported(500)})

    mine.fill("#value-uras", "7")
    expect(mine.locator("#saved")).to_contain_text(SAVED)
    expect(mine.locator(COST)).to_have_value("500")
    mine.fill("#value-researchers", "9")
    mine.get_by_role("button", name="保存して次の区分へ").click()
    mine.wait_for_url("**/sections/joint_research/")

    assert office.cell("patent_cost").amount == 500
    assert office.cell("researchers").amount == 9


def test_an_ended_session_keeps_what_was_typed_until_it_is_sent_again(office: Office):
    page = office.open()
    Session.objects.all().delete()

    page.fill(COST, "12,345")
    expect(page.locator("#trouble")).to_contain_text("サインイン")
    page.get_by_role("button", name="保存して次の区分へ").click()
    expect(page.locator("h1")).to_have_text("まだ保存していません")
    expect(page.locator("input[name=value-patent_cost]")).to_have_value("12,345")
    again = signed_in(office.officer).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": again, "url": office.site}])
    page.get_by_role("button", name="もう一度送る").click()
    page.wait_for_url("**/sections/joint_research/")

    assert office.cell("patent_cost").amount == 12_345


def test_without_scripts_the_button_saves(office: Office):
    page = office.open(script=False)

    page.fill(COST, "１２３")
    page.locator("#sign-uras").select_option("not_applicable")
    page.get_by_role("button", name="保存して次の区分へ").click()

    assert page.url.endswith("/sections/joint_research/")
    assert office.cell("patent_cost").amount == 123
    assert office.cell("uras").state == "not_applicable"


@pytest.mark.parametrize("place", [STAFF, address("sections/licences/"), "/entry/"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_no_page_of_entering_scrolls_sideways_or_is_complained_about(
    office: Office, place: str, language: str
):
    write(office.officer, {"licences": reported(5), "licences_sole": reported(9)})
    reader = Reader(office.sit_down(), office.site)

    reader.open(language + place)

    assert reader.find_overhang(NARROW) == []
    assert reader.find_overhang() == []
    assert reader.complaints == []
