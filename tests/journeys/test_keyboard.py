"""Comparing with the keyboard alone: no click, and where one is can always be seen."""

from typing import Any

import pytest

from tests.journeys.reader import Reader
from tests.pages import INDICATOR, UNIVERSITY

pytestmark = pytest.mark.journey
# What has the focus: its words, and whether one can see that it has it.
FOCUSED = """
() => {
  const each = document.activeElement;
  const style = getComputedStyle(each);
  const label = each.labels && each.labels.length ? each.labels[0].innerText : "";
  const box = each.getBoundingClientRect();
  return {
    id: each.id,
    words: (each.getAttribute("aria-label") || label || each.innerText || "").trim(),
    isSeen: box.width > 0 && box.height > 0
      && (style.outlineStyle !== "none" || style.boxShadow !== "none"),
    tag: each.tagName,
  };
}
"""
# More stops than any page has before what one looks for.
FAR = 400


class Hands:
    """Somebody who has no mouse."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.page = reader, reader.page
        self.unseen: list[str] = []

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def walk_to(self, words: str) -> dict[str, Any]:
        """Press Tab until the focus is on something of these words; note where it was not seen."""
        for _ in range(FAR):
            self.press("Tab")
            found: dict[str, Any] = self.page.evaluate(FOCUSED)
            if found["tag"] == "BODY":
                continue
            if not found["isSeen"]:
                self.unseen.append(found["words"] or found["id"])
            if words in (found["words"], found["id"]):
                return found
        raise AssertionError(f"The keyboard must reach “{words}”, never came there.")

    def follow(self, words: str) -> None:
        """Go to a link or button and press it."""
        self.walk_to(words)
        with self.page.expect_navigation():
            self.press("Enter")
        self.reader.wait_for_charts()


@pytest.fixture
def hands(visitor_page: Reader) -> Hands:
    return Hands(visitor_page)


def test_from_the_first_page_to_a_university_and_its_report(hands: Hands):
    hands.reader.open("/")

    hands.walk_to("大学をさがす")
    hands.page.keyboard.type("港湾大学")
    with hands.page.expect_navigation():
        hands.press("Enter")
    hands.follow("港湾大学")
    assert hands.reader.read("h1").startswith("港湾大学")
    hands.follow("報告書をつくる")

    assert f"/universities/{UNIVERSITY}/report/" in hands.page.url
    assert hands.unseen == []


def test_the_first_stop_of_a_page_leads_past_its_head(hands: Hands):
    hands.reader.open(INDICATOR)

    hands.press("Tab")
    assert hands.page.evaluate(FOCUSED)["words"] == "本文へ"
    hands.press("Enter")
    hands.press("Tab")

    inside = "document.getElementById('content').contains(document.activeElement)"
    assert hands.page.evaluate(inside)


def test_a_year_is_chosen_and_the_focus_stays_where_it_was(hands: Hands):
    hands.reader.open(INDICATOR)

    hands.walk_to("control-year")
    with hands.page.expect_navigation():
        hands.press("ArrowDown")
    hands.reader.wait_for_charts()

    assert "year=2023" in hands.page.url
    assert hands.page.evaluate(FOCUSED)["id"] == "control-year"
    assert hands.unseen == []


def test_from_a_figure_to_its_ground_and_to_its_file(hands: Hands):
    hands.reader.open(f"{INDICATOR}?university={UNIVERSITY}")

    hands.walk_to("CSV")
    with hands.page.expect_download() as started:
        hands.press("Enter")
    assert started.value.suggested_filename.endswith(".csv")
    hands.follow("この数字の根拠")

    assert "explain" in hands.page.url
    assert hands.unseen == []
