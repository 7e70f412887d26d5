"""The whole loop in real browsers: enter, explain, sign, return one cell, correct, accept.

Three people of the invented harbour university and the ministry, each in a browser of their own.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as site_settings
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from indicators.catalogue.loader import load_catalogue
from tests.journeys.reader import Reader
from tests.universities.collecting import NOW, desk_of, make_person, signed_in, write
from universities.demo.invented import invent_open_year, invent_universities
from universities.models import Round, Submission, University
from universities.observations import read_sealed_revisions
from universities.submissions.events import Author
from universities.submissions.services.importing import record_import
from universities.submissions.services.rounds import close_round, open_round

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
HARBOUR, COST = "D001", "patent_cost"
ANALYST = Author("analyst@ministry.example", "analyst", NOW)
ENTRY = f"/entry/2025/{HARBOUR}/"


class People:
    """The contributor, the approver and the analyst, each with a browser."""

    def __init__(self, browser: Browser, site: str) -> None:
        self.browser, self.site = browser, site
        university = University.objects.get(code=HARBOUR)
        self.users = {
            "contributor": make_person("contributor@harbour.example", "contributor", university),
            "approver": make_person("approver@harbour.example", "approver", university),
            "analyst": make_person("analyst@ministry.example", "analyst"),
        }
        self.readers = {role: self._sit_down(user) for role, user in self.users.items()}

    def _sit_down(self, user: object) -> Reader:
        context = self.browser.new_context(locale="ja-JP", viewport={"width": 1280, "height": 900})
        session = signed_in(user).cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": session, "url": self.site}])
        return Reader(context.new_page(), self.site)

    def open(self, role: str, page: str) -> Page:
        """Open a page of the submission as that person."""
        self.readers[role].open(ENTRY + page)
        return self.readers[role].page


@pytest.fixture
def people(browser: Browser, live_server: LiveServer, settings: Settings) -> Iterator[People]:
    """Everything but the cost of patents is filled in already, as a year before it was."""
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    folder, catalogue = Path(site_settings.BASE_DIR) / "fixtures" / "demo", load_catalogue()
    record_history(folder)
    people = People(browser, live_server.url)
    figures = next(
        year.values for year in invent_open_year(folder, catalogue) if year.university == HARBOUR
    )
    cells = {item: value for item, value in figures.items() if item != COST}
    write(people.users["contributor"], cells, HARBOUR)
    yield people
    for reader in people.readers.values():
        reader.page.context.close()
        assert reader.complaints == []


def record_history(folder: Path) -> None:
    """Record the harbour university's five years and open the round of 2025."""
    catalogue = load_catalogue()
    invented = invent_universities(folder, catalogue)
    record_import(
        [each for each in invented.universities if each.code == HARBOUR],
        [each for each in invented.years if each.university == HARBOUR],
        items=list(catalogue.items),
        author=Author("command", "operator", NOW),
    )
    closes_on = NOW.date().replace(month=12)
    open_round(2025, closes_on=closes_on, instructions="", is_invented=True, author=ANALYST)


def status() -> str:
    return Submission.objects.get(university__code=HARBOUR, round__fiscal_year=2025).status


def releasable() -> set[tuple[str, int]]:
    """Return the university-years that a release would hold now."""
    return {(each.university, each.fiscal_year) for each in read_sealed_revisions(is_invented=True)}


def type_cost(page: Page, text: str) -> None:
    """Type the figure, leave the field, and wait until it is saved."""
    page.fill(f"#value-{COST}", text)
    page.press(f"#value-{COST}", "Enter")
    expect(page.locator("#saved")).to_contain_text("保存済み")


def sign(people: People) -> None:
    page = people.open("approver", "sign/")
    page.get_by_role("button", name="上の内容に署名して提出する").click()
    expect(page.locator("main")).to_contain_text("提出日時")


def test_a_return_goes_all_the_way_to_acceptance(people: People):
    page = people.open("contributor", "sections/staff/")
    type_cost(page, "0")
    finding = page.locator("#findings article", has_text="0です").first
    expect(finding).to_contain_text("要説明")
    assert people.open("approver", "sign/").get_by_role("button", name="署名").count() == 0

    page = people.open("contributor", "findings/")
    page.locator(".check-explain textarea").first.fill("維持費を別会計に移したため。")
    page.get_by_role("button", name="この説明で答える").first.click()
    expect(page.locator("main")).to_contain_text("維持費を別会計に移したため。")

    sign(people)
    assert status() == "submitted"
    locked = people.open("contributor", "sections/staff/")
    assert locked.locator(f"#value-{COST}").count() == 0

    page = people.open("analyst", "review/")
    expect(page.locator("main")).to_contain_text("維持費を別会計に移したため。")
    box = page.locator(f"#reason-{COST}")
    box.locator("xpath=ancestor::details/summary").click()
    box.fill("別会計の分も含めて記入してください。")
    page.fill("#reason", "特許の経費を確かめてください。")
    page.get_by_role("button", name="差し戻す", exact=True).click()
    page.wait_for_load_state()
    assert status() == "returned"

    page = people.open("contributor", "sections/staff/")
    expect(page.locator(f"#item-{COST}")).to_contain_text("別会計の分も含めて記入してください。")
    type_cost(page, "131,000")
    expect(page.locator("#findings")).not_to_contain_text("0です")

    sign(people)
    page = people.open("analyst", "review/")
    page.get_by_role("button", name="受理する", exact=True).click()
    page.wait_for_load_state()

    assert status() == "accepted"
    assert (HARBOUR, 2025) not in releasable()
    close_round(Round.objects.get(fiscal_year=2025).pk, author=ANALYST)
    assert (HARBOUR, 2025) in releasable()
    desk = desk_of(people.users["contributor"], HARBOUR)
    history = people.open("contributor", f"history/{COST}/").locator("main").inner_text()
    assert desk.status == "accepted"
    for told in ("131,000", "維持費を別会計に移したため。", "別会計の分も含めて"):
        assert told in history
