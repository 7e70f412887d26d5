"""A choice changes the content alone: nothing is loaded anew, and the address still says it all."""

import pytest
from playwright.sync_api import Route

from tests.journeys.reader import Reader
from tests.pages import INDICATOR

pytestmark = pytest.mark.journey
# What is still there was not loaded anew.
REMEMBER, REMEMBERED = "window.wasHere = true", "window.wasHere === true"
# Stands in for who draws charts: it accepts new content, as chart.js does.
ACCEPT = """
document.addEventListener("kpi:content", (event) => {
  event.preventDefault();
  for (const each of event.detail.querySelectorAll(".chart")) each.dataset.drawn = "true";
});
"""
FOCUSED = "document.activeElement.id"


def open_page(reader: Reader, address: str) -> None:
    reader.page.add_init_script(ACCEPT)
    reader.open(address)
    reader.page.evaluate(REMEMBER)


def choose_year(reader: Reader, year: str) -> None:
    with reader.page.expect_navigation():
        reader.page.locator("#control-year").focus()
        reader.page.select_option("#control-year", year)
    reader.wait_for_charts()


@pytest.mark.parametrize("address", [INDICATOR, "/overview/"])
def test_a_choice_changes_content_address_and_language_link_and_is_announced(
    browser_page: Reader, address: str
):
    open_page(browser_page, address)

    choose_year(browser_page, "2022")

    page = browser_page.page
    assert page.evaluate(REMEMBERED)
    assert "year=2022" in page.url
    assert "2022年度" in browser_page.read(".lead")
    assert page.evaluate(FOCUSED) == "control-year"
    assert page.locator("#announced").text_content() == browser_page.read(".lead")
    english = page.locator(".header-languages a[lang='en']").get_attribute("href")
    assert english is not None
    assert "year=2022" in english
    # What arrived works like what was there: the strip submits itself again.
    choose_year(browser_page, "2023")
    assert page.evaluate(REMEMBERED)
    assert "2023年度" in browser_page.read(".lead")


def test_back_shows_what_was_there_before(browser_page: Reader):
    open_page(browser_page, INDICATOR)
    before = browser_page.read(".lead")
    choose_year(browser_page, "2022")

    browser_page.page.go_back()
    browser_page.page.wait_for_function(
        "(words) => document.querySelector('.lead').innerText === words", arg=before
    )

    assert browser_page.page.evaluate(REMEMBERED)
    assert "year=" not in browser_page.page.url


def test_other_rows_of_a_table_arrive_without_a_new_page(browser_page: Reader):
    open_page(browser_page, INDICATOR)

    with browser_page.page.expect_navigation():
        browser_page.page.locator("#universities thead a").nth(1).click()
    browser_page.page.wait_for_selector("#universities th[aria-sort]")

    assert browser_page.page.evaluate(REMEMBERED)
    assert "sort=" in browser_page.page.url
    assert browser_page.page.evaluate("document.activeElement.className") == "table-frame"


def test_what_cannot_be_fetched_is_loaded_as_a_whole_page(browser_page: Reader):
    open_page(browser_page, "/overview/")

    def refuse(route: Route) -> None:
        if route.request.resource_type == "fetch":
            route.fulfill(status=503)
        else:
            route.continue_()

    browser_page.page.route("**/overview/?*", refuse)
    choose_year(browser_page, "2022")
    browser_page.page.wait_for_function("window.wasHere === undefined")
    browser_page.wait_for_charts()

    assert "2022年度" in browser_page.read(".lead")
    assert [each for each in browser_page.complaints if "503" not in each] == []
    browser_page.complaints.clear()


def test_where_nobody_draws_the_new_charts_the_whole_page_is_loaded(browser_page: Reader):
    browser_page.page.route("**/js/chart*.js", lambda route: route.fulfill(body=""))
    browser_page.page.goto(browser_page.site + INDICATOR)
    browser_page.page.evaluate(REMEMBER)

    with browser_page.page.expect_navigation():
        browser_page.page.select_option("#control-year", "2022")

    assert not browser_page.page.evaluate(REMEMBERED)
