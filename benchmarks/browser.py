"""The first chart in headless Chromium: an empty browser cache, a warm server, this machine only.

Skipped with a sentence where there is no Chromium.
"""

import time

from benchmarks.measuring import Line, report, skipped, timed
from benchmarks.pages import choose_address
from benchmarks.serving import HOST, serve_site
from kpi_dashboard.tools.machine import find_browser

TIMES = 9
FIRST_CHART_SECONDS = 0.600
LONGEST_SECONDS, PAUSE_SECONDS = 20, 0.1
WHAT = "first chart drawn, cold headless Chromium, from the start of the navigation"
# 8 MB that only a machine without any Japanese font fetches; readers' machines have one.
WEB_FONTS = ["*.ttf"]
# Notes, inside the page, the moment at which the first chart has its marks.
WATCH = """
new MutationObserver((changes, observer) => {
  if (!document.querySelector(".chart .main-svg .trace")) return;
  observer.disconnect();
  requestAnimationFrame(() => { window.firstChartAt = performance.now(); });
}).observe(document, {childList: true, subtree: true});
"""


def run() -> list[Line]:
    """Return the line of the first chart."""
    program = find_browser()
    if program is None:
        return [skipped(WHAT, "no Chromium is installed and BROWSER_PATH names none")]
    from playwright.sync_api import sync_playwright

    with serve_site() as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        address = f"http://{HOST}:{port}{choose_address()}?university=X0001"
        rounds = [
            [time_first_chart(browser, address, without=files) for files in ([], WEB_FONTS)]
            for _ in range(TIMES + 2)
        ][2:]
        browser.close()
    fetching, spared = zip(*rounds, strict=True)
    return [
        timed(WHAT, fetching, target=FIRST_CHART_SECONDS),
        timed(f"{WHAT}, without the web fonts", spared, target=FIRST_CHART_SECONDS),
    ]


def time_first_chart(browser: object, address: str, *, without: list[str]) -> float:
    """Return the seconds until the first chart, in a profile that has never seen the site."""
    context = browser.new_context()  # type: ignore[attr-defined]
    page = context.new_page()
    refusals = context.new_cdp_session(page)
    refusals.send("Network.enable")
    refusals.send("Network.setBlockedURLs", {"urls": without})
    page.add_init_script(WATCH)
    page.goto(address, wait_until="commit")
    milliseconds = wait_for_chart(page)
    context.close()
    return milliseconds / 1000


def wait_for_chart(page: object) -> float:
    """Return the moment noted in the page; the page's own policy forbids to wait inside of it."""
    deadline = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < deadline:
        milliseconds: float = page.evaluate("window.firstChartAt || 0")  # type: ignore[attr-defined]
        if milliseconds:
            return milliseconds
        time.sleep(PAUSE_SECONDS)
    raise SystemExit(f"The first chart must be drawn within {LONGEST_SECONDS} s, got none.")


if __name__ == "__main__":
    report(run())
