"""Every page in both languages: quiet in a strict browser, and no wider than a narrow screen."""

import time
from itertools import pairwise

import pytest
from playwright.sync_api import Route

from tests.journeys.reader import Reader
from tests.pages import ABOUT_RELEASES, INDICATOR, PAGES

pytestmark = pytest.mark.journey
PREFIXES = ("", "/en")
# Ink of one letter drawn in the page's font; a letter without a glyph looks like its neighbour.
DRAW = """
(letter) => {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  pen.font = `32px ${getComputedStyle(document.body).fontFamily}`;
  pen.fillText(letter, 4, 40);
  return pen.getImageData(0, 0, 60, 60).data
    .reduce((sum, value, place) => (sum * 31 + value * place) % 2147483647, 7);
}
"""
LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4')].map((each) => Number(each.tagName[1]))"
# A canvas does not wait for the slice of the font that holds its letter.
FETCH = (
    "(letter) => document.fonts.load(`32px ${getComputedStyle(document.body).fontFamily}`, letter)"
)
NO_SUCH_LETTER = "\U0010fffd"


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("address", [*PAGES, *ABOUT_RELEASES])
def test_a_page_draws_without_a_complaint_fits_a_narrow_screen_and_has_its_headings_in_order(
    visitor_page: Reader, address: str, prefix: str
):
    visitor_page.open(prefix + address)
    levels = visitor_page.page.evaluate(LEVELS)

    assert visitor_page.read("h1")
    assert levels.count(1) == 1
    assert [(one, other) for one, other in pairwise(levels) if other - one > 1] == []
    assert visitor_page.find_overhang() == []


def test_every_letter_of_a_name_draws_even_without_a_japanese_font(browser_page: Reader):
    browser_page.open(INDICATOR)
    browser_page.page.evaluate("document.fonts.ready")
    tofu = browser_page.page.evaluate(DRAW, NO_SUCH_LETTER)

    for letter in "学髙﨑𠮷△＋÷令":
        browser_page.page.evaluate(FETCH, letter)
        assert browser_page.page.evaluate(DRAW, letter) != tofu, letter


# Top, left end and right end of each entry of each legend.
ENTRIES = """
() => [...document.querySelectorAll(".legend")].map((legend) =>
  [...legend.querySelectorAll(".traces")].map((entry) => {
    const words = entry.querySelector("text").getBoundingClientRect();
    const mark = entry.querySelector(".layers").getBoundingClientRect();
    return [words.top, mark.left, words.right];
  }))
"""
SAME_LINE = 5


# Between the first chart and the last; after the last.
@pytest.mark.parametrize("seconds", [0.2, 1])
def test_a_legend_makes_room_for_words_in_a_font_that_arrives_late(
    browser_page: Reader, seconds: float
):
    def arrive_late(route: Route) -> None:
        time.sleep(seconds)
        route.continue_()

    browser_page.page.route("**/*.woff2", arrive_late)
    browser_page.open("/national/")
    browser_page.page.evaluate("document.fonts.ready")
    browser_page.page.wait_for_timeout(2000)

    legends = browser_page.page.evaluate(ENTRIES)
    pairs = [pair for legend in legends for pair in pairwise(legend)]
    assert pairs
    assert [
        (one, other)
        for one, other in pairs
        if abs(one[0] - other[0]) < SAME_LINE and other[1] < one[2]
    ] == []
