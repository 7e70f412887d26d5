"""The browser's notebook works: each kind of complaint is written down, each overhang is seen."""

import pytest

from tests.journeys.reader import NARROW, Reader

pytestmark = pytest.mark.journey
ABSENT = "/no-such-page/"


def open_absent_page(reader: Reader) -> None:
    """The page of a wrong address has the whole frame and needs no other room."""
    reader.open(ABSENT)
    reader.complaints.clear()


def test_a_page_that_is_not_there_is_a_complaint(browser_page: Reader):
    browser_page.open(ABSENT)

    assert any(complaint.startswith("404: ") for complaint in browser_page.complaints)
    browser_page.complaints.clear()


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')", "refused: s"),
        ("document.body.append(document.createElement('style'))", "refused: style-src"),
        ("console.error('a fault')", "error: a fault"),
        ("setTimeout(() => { throw new Error('a fault') })", "error: a fault"),
        ("fetch('https://elsewhere.example/').catch(() => {})", "refused: connect-src"),
        ("location.href = 'http://127.0.0.1:1/'", "elsewhere: "),
    ],
)
def test_each_complaint_of_a_page_is_written_down(
    browser_page: Reader, script: str, complaint: str
):
    open_absent_page(browser_page)

    browser_page.page.add_script_tag(url="/static/js/page.js")
    browser_page.page.evaluate(f"() => {{ {script} }}")
    browser_page.page.wait_for_timeout(300)

    assert any(complaint in found for found in browser_page.complaints)
    browser_page.complaints.clear()


def test_what_a_page_sends_is_written_down(browser_page: Reader):
    open_absent_page(browser_page)
    assert browser_page.sent == []

    browser_page.page.evaluate(f"() => fetch('{ABSENT}', {{method: 'POST'}})")

    assert browser_page.sent == [f"POST {browser_page.site}{ABSENT}"]
    browser_page.complaints.clear()
    browser_page.sent.clear()


def test_a_page_that_would_scroll_sideways_is_seen(browser_page: Reader):
    open_absent_page(browser_page)
    assert browser_page.find_overhang() == []

    browser_page.page.evaluate(
        "() => { const wide = document.createElement('p'); wide.style.width = '500px';"
        " document.querySelector('main').append(wide); }"
    )

    # No chart is waited for here.
    assert browser_page.find_overhang(patience=500) != []


def test_a_barrier_that_only_the_other_width_has_is_seen(browser_page: Reader):
    open_absent_page(browser_page)
    # Set by a script, which the policy allows: pale words once the window is narrow.
    browser_page.page.evaluate(
        "() => addEventListener('resize', () => {"
        " if (innerWidth < 600) document.querySelector('h1').style.color = '#eeeeee'; })"
    )

    found = browser_page.find_barriers(NARROW)

    assert [each.partition(": ")[0] for each in found] == ["at 390"]
    assert "color-contrast" in found[0]


def test_the_first_stop_of_the_keyboard_leads_past_the_navigation(browser_page: Reader):
    open_absent_page(browser_page)

    browser_page.page.keyboard.press("Tab")
    browser_page.page.keyboard.press("Enter")

    assert browser_page.page.evaluate("document.activeElement.id") == "content"


def test_what_has_the_focus_is_outlined_in_black_and_yellow(browser_page: Reader):
    open_absent_page(browser_page)

    browser_page.page.keyboard.press("Tab")
    browser_page.page.keyboard.press("Tab")
    focused = browser_page.page.evaluate(
        "(() => { const style = getComputedStyle(document.activeElement);"
        " return [style.outlineWidth, style.outlineColor, style.boxShadow]; })()"
    )

    assert focused[:2] == ["3px", "rgb(0, 0, 0)"]
    assert "rgb(255, 199, 0)" in focused[2]
