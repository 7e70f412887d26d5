"""The first chart in headless Chromium: an empty browser cache, a warm server, this machine only.

Two moments: the chart is seen (the picture that the page brings), and the script has drawn it
again so that its points can be touched. Skipped with a sentence where there is no Chromium.
"""

import time

from benchmarks.measuring import Line, report, skipped, timed
from benchmarks.pages import choose_address
from benchmarks.serving import HOST, serve_site
from kpi_dashboard.tools.machine import find_browser

TIMES = 9
FIRST_CHART_SECONDS = 0.600
LONGEST_SECONDS, PAUSE_SECONDS = 20, 0.1
WHERE = "cold headless Chromium, from the start of the navigation"
SEEN, DRAWN = f"first chart seen, {WHERE}", f"first chart drawn by the script, {WHERE}"
# 8 MB that only a machine without any Japanese font fetches; readers' machines have one.
WEB_FONTS = ["*.ttf"]
PICTURE, MARKS = ".chart .chart-picture path", ".chart .main-svg .trace"
# Notes, inside the page, the moment after the first frame in which there are such marks. No frame
# is made before the styles have arrived.
WATCH = """
new MutationObserver((changes, observer) => {
  if (!document.querySelector("%s")) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.%s = performance.now(); }));
}).observe(document, {childList: true, subtree: true});
"""


def run() -> list[Line]:
    """Return the line of the first chart."""
    program = find_browser()
    if program is None:
        return [skipped(SEEN, "no Chromium is installed and BROWSER_PATH names none")]
    from playwright.sync_api import sync_playwright

    with serve_site() as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        address = f"http://{HOST}:{port}{choose_address()}?university=X0001"
        rounds = [
            [time_first_chart(browser, address, without=files) for files in ([], WEB_FONTS)]
            for _ in range(TIMES + 2)
        ][2:]
        browser.close()
    lines = []
    for told, place in (("", 0), (", without the web fonts", 1)):
        seen, drawn = zip(*(each[place] for each in rounds), strict=True)
        lines += [
            timed(f"{SEEN}{told}", seen, target=FIRST_CHART_SECONDS),
            timed(f"{DRAWN}{told}", drawn, target=FIRST_CHART_SECONDS),
        ]
    return lines


def time_first_chart(browser: object, address: str, *, without: list[str]) -> tuple[float, float]:
    """Return the seconds until the first chart is seen, and is drawn, in a profile of its own."""
    context = browser.new_context()  # type: ignore[attr-defined]
    page = context.new_page()
    refusals = context.new_cdp_session(page)
    refusals.send("Network.enable")
    refusals.send("Network.setBlockedURLs", {"urls": without})
    for marks, moment in ((PICTURE, "seenAt"), (MARKS, "drawnAt")):
        page.add_init_script(WATCH % (marks, moment))
    page.goto(address, wait_until="commit")
    drawn, seen = (wait_for(page, moment) for moment in ("drawnAt", "seenAt"))
    context.close()
    return seen / 1000, drawn / 1000


def wait_for(page: object, moment: str) -> float:
    """Return the moment noted in the page; the page's own policy forbids to wait inside of it."""
    deadline = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < deadline:
        milliseconds: float = page.evaluate(f"window.{moment} || 0")  # type: ignore[attr-defined]
        if milliseconds:
            return milliseconds
        time.sleep(PAUSE_SECONDS)
    raise SystemExit(f"The first chart must be drawn within {LONGEST_SECONDS} s, got none.")


if __name__ == "__main__":
    report(run())
