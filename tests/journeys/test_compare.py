"""An analyst compares an indicator: chooses, reads, asks for the ground, takes the data along."""

import csv
import io
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Download, expect

from tests.journeys.reader import Reader
from tests.pages import INDICATOR, UNIVERSITY
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.journey
POINTS = ".chart[data-figure='figure-scatter'] .scatterlayer .points path"


def download(reader: Reader, words: str) -> Download:
    with reader.page.expect_download() as started:
        reader.page.locator(".figure-row .figure-tools").get_by_text(words, exact=True).click()
    return started.value


def read_file(found: Download) -> bytes:
    return Path(found.path()).read_bytes()


def test_the_chart_has_a_point_for_each_university_that_the_page_counts(visitor_page: Reader):
    visitor_page.open(INDICATOR)
    counted = sum(map(int, re.findall(r"n=(\d+)", visitor_page.read(".lead"))))

    assert counted > 90
    assert visitor_page.page.locator(POINTS).count() == counted


def test_every_chart_of_the_page_is_drawn(visitor_page: Reader):
    visitor_page.open(f"{INDICATOR}?university={UNIVERSITY}")
    charts = visitor_page.page.locator(".chart")

    assert charts.count() >= 4
    for place in range(charts.count()):
        assert charts.nth(place).locator("svg.main-svg path").count() > 1


def test_the_picture_of_the_first_chart_goes_once_the_script_has_drawn_it(visitor_page: Reader):
    visitor_page.open(f"{INDICATOR}?university={UNIVERSITY}")

    assert visitor_page.page.locator(".chart-picture").count() == 0


def test_without_a_script_the_first_chart_is_seen_all_the_same(
    visitor_page: Reader, browser: Browser
):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{visitor_page.site}{INDICATOR}?university={UNIVERSITY}")

    first = page.locator(".chart > .chart-picture").bounding_box()

    context.close()
    assert first is not None
    assert first["width"] > 500
    assert first["height"] > 300


def test_a_choice_asks_the_page_anew_and_stays_in_its_address(visitor_page: Reader):
    visitor_page.open(INDICATOR)

    visitor_page.page.select_option("#control-year", "2022")
    visitor_page.page.wait_for_url("**year=2022**")
    visitor_page.wait_for_charts()
    visitor_page.page.select_option("#control-average", "median")
    visitor_page.page.wait_for_url("**average=median**")
    visitor_page.wait_for_charts()

    assert "2022年度" in visitor_page.read(".lead")
    assert "中央値" in visitor_page.read(".lead")
    assert visitor_page.page.input_value("#control-year") == "2022"


def test_the_reader_goes_on_at_the_control_that_was_changed(visitor_page: Reader):
    visitor_page.open(INDICATOR)

    visitor_page.page.focus("#control-year")
    visitor_page.page.select_option("#control-year", "2021")
    visitor_page.page.wait_for_url("**year=2021**")
    visitor_page.wait_for_charts()

    assert visitor_page.page.evaluate("document.activeElement.id") == "control-year"


def test_a_highlighted_university_stands_in_the_sentence_the_card_and_the_chart(
    visitor_page: Reader, demo_release: PublishedRelease
):
    name = demo_release.university_name(UNIVERSITY, "ja")
    visitor_page.open(INDICATOR)

    visitor_page.page.fill("#control-university", name)
    visitor_page.page.keyboard.press("Enter")
    visitor_page.page.wait_for_url("**university=**")
    visitor_page.wait_for_charts()

    assert name in visitor_page.read(".lead")
    assert visitor_page.read(".card h2") == name
    assert name in visitor_page.page.locator("#figure-scatter, .chart").first.inner_text()


def test_a_number_leads_to_its_ground_and_the_ground_ends_in_that_number(visitor_page: Reader):
    visitor_page.open(f"{INDICATOR}?university={UNIVERSITY}")
    value = visitor_page.read(".card-value b")

    visitor_page.page.get_by_text("この数字の根拠").click()
    visitor_page.wait_for_charts()

    assert "/explain/" in visitor_page.page.url
    assert value in visitor_page.read(".lead b")


def test_the_data_of_a_chart_are_a_table_with_as_many_rows_as_the_file(visitor_page: Reader):
    visitor_page.open(INDICATOR)
    points = visitor_page.page.locator(POINTS).count()
    found = read_file(download(visitor_page, "CSV"))
    rows = list(csv.reader(io.StringIO(found.decode("utf-8-sig"))))

    visitor_page.page.locator(".figure-row").get_by_text("この図のデータ").click()
    visitor_page.wait_for_charts()

    assert found.startswith(b"\xef\xbb\xbf")
    assert len(rows) - 1 >= points
    table = visitor_page.page.locator("table").first
    assert table.locator("tbody tr").count() == len(rows) - 1


def test_a_chart_is_saved_as_a_picture_with_its_words(visitor_page: Reader):
    visitor_page.open(INDICATOR)

    found = download(visitor_page, "PNG")
    picture = Image.open(io.BytesIO(read_file(found)))

    assert found.suggested_filename.endswith("_scatter.png")
    assert picture.width == 1600


def test_a_link_that_was_copied_says_so(browser_page: Reader):
    browser_page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    browser_page.open(f"{INDICATOR}?year=2022")

    button = browser_page.page.locator(".figure-row [data-copy-link]")
    button.click()

    expect(button).to_have_text("コピーしました")
    copied = browser_page.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(browser_page.site)
    assert "year=2022" in copied


def test_the_table_of_universities_sorts_and_turns_its_pages(visitor_page: Reader):
    visitor_page.open(INDICATOR)
    table = visitor_page.page.locator("#universities table")
    header = table.locator("thead th.n a").first
    counted = int(re.sub(r"\D", "", visitor_page.read("#universities h2 small")))

    sorted_by = table.locator("th[aria-sort='ascending'], th[aria-sort='descending']")

    header.click()

    expect(sorted_by).to_have_count(1)
    expect(table.locator("tbody tr")).to_have_count(50)

    visitor_page.page.locator("#universities a[rel='next']").click()

    expect(table.locator("tbody tr")).to_have_count(counted - 50)
    expect(sorted_by).to_have_count(1)


def test_the_other_language_shows_the_same_question(visitor_page: Reader):
    visitor_page.open(f"{INDICATOR}?year=2022&university={UNIVERSITY}")
    value = visitor_page.read(".card-value b")

    visitor_page.page.get_by_role("link", name="EN", exact=True).click()
    visitor_page.wait_for_charts()

    assert visitor_page.page.url.endswith(f"/en{INDICATOR}?year=2022&university={UNIVERSITY}")
    assert visitor_page.read(".card-value b") == value
    assert "FY2022" in visitor_page.read(".lead")
