"""A university officer finds the university, reads its place, and takes the report along."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.journeys.reader import Reader
from tests.pages import INDICATOR, UNIVERSITY
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.journey


def test_a_university_is_found_by_its_name_from_every_page(
    visitor_page: Reader, demo_release: PublishedRelease
):
    name = demo_release.university_name(UNIVERSITY, "ja")
    visitor_page.open("/definitions/")

    visitor_page.page.fill(".header-search input", name)
    visitor_page.page.keyboard.press("Enter")
    visitor_page.page.wait_for_url("**/universities/?q=**")
    visitor_page.page.locator("main").get_by_role("link", name=name, exact=True).first.click()

    visitor_page.page.wait_for_url(f"**/universities/{UNIVERSITY}/**")
    assert visitor_page.read("h1") == name


def test_each_row_says_its_position_in_words_too(visitor_page: Reader):
    visitor_page.open(f"/universities/{UNIVERSITY}/")
    positions = visitor_page.page.locator("svg.position[role='img']")

    assert positions.count() > 20
    assert all(each.get_attribute("aria-label") for each in positions.all())


def test_an_indicator_of_the_university_opens_with_the_university_highlighted(
    visitor_page: Reader, demo_release: PublishedRelease
):
    visitor_page.open(f"/universities/{UNIVERSITY}/")

    visitor_page.page.locator("table.positions tbody th a").first.click()
    visitor_page.wait_for_charts()

    assert visitor_page.read(".card h2") == demo_release.university_name(UNIVERSITY, "ja")


@pytest.mark.parametrize(("words", "beginning"), [("PDF", b"%PDF-"), ("Excel", b"PK")])
def test_the_report_is_made_from_the_page_of_the_university(
    visitor_page: Reader, words: str, beginning: bytes
):
    visitor_page.open(f"/universities/{UNIVERSITY}/")

    visitor_page.page.get_by_role("link", name="報告書をつくる").click()
    visitor_page.wait_for_charts()
    with visitor_page.page.expect_download() as started:
        visitor_page.page.locator("main a", has_text=words).first.click()

    assert Path(started.value.path()).read_bytes().startswith(beginning)


def test_without_scripts_the_control_strip_has_its_button_and_the_chart_its_table(
    browser: Browser, live_server: LiveServer, demo_release: PublishedRelease, settings: Settings
):
    settings.ALLOWED_HOSTS = ["localhost"]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url + INDICATOR)

    page.select_option("#control-year", "2022")
    page.locator(".controls-submit").first.click()

    assert "year=2022" in page.url
    assert "2022年度" in page.locator(".lead").inner_text()
    assert page.locator("noscript, .figure-tools").first.is_visible()
    page.locator(".figure-row").get_by_text("この図のデータ").click()
    assert page.locator("table tbody tr").count() > 50
    context.close()
