"""The first chart of the compare page beside Dash, Streamlit and Datasette, by turns in one run.

The others get finished points of two years, one table, no definitions, no rights, no second
chart; ours is the whole page. Empty browser cache, warm servers, this machine only.
"""

import os
import sqlite3
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.browser import LONGEST_SECONDS, PICTURE
from benchmarks.measuring import Line, report, skipped, spread
from benchmarks.pages import choose_address
from benchmarks.rivals.tools import HOST, PLOTLY_MARKS, TOOLS, install_tools, serve_tool
from benchmarks.serving import serve_site
from kpi_dashboard.tools.machine import find_browser

TIMES, WARM_UP = 7, 2
WHAT = "first chart, cold headless Chromium, 1,100 universities"
OURS = "ours, seen"
WATCH = """
new MutationObserver((changes, observer) => {
  if (!document.querySelector("%s")) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.firstChartAt = performance.now(); }));
}).observe(document, {childList: true, subtree: true});
"""


def run() -> list[Line]:
    """Return a line per tool; each is compared with ours of the same rounds."""
    program = find_browser()
    if program is None:
        return [skipped(WHAT, "no Chromium is installed and BROWSER_PATH names none")]
    if not install_tools():
        return [skipped(WHAT, "the packages of benchmarks/rivals cannot be fetched")]
    with ExitStack() as stack:
        ours = stack.enter_context(serve_site())
        points = write_points()
        page = f"http://{HOST}:{ours}{choose_address()}"
        pages = {OURS: (page, PICTURE), "ours, drawn by the script": (page, PLOTLY_MARKS)}
        for tool in TOOLS:
            port = stack.enter_context(serve_tool(tool, points))
            pages[tool.name] = (f"http://{HOST}:{port}{tool.page}", tool.marks)
        return build_lines(open_in_turn(program, pages))


def write_points() -> Path:
    """Return a SQLite file with the points that the compare page draws, of its two newest years."""
    from django.contrib.auth.models import AnonymousUser

    from comparisons.results import load_release

    release = load_release(AnonymousUser())
    indicator = choose_address().strip("/").split("/")[-1]
    ratios = release.figures.ratios(indicator)
    sizes = release.figures.memberships(release.catalogue.indicators[indicator].grouping)
    points = ratios.merge(sizes.rename(columns={"group": "size"}), on=["university", "fiscal_year"])
    newest = points[points["fiscal_year"] >= max(release.fiscal_years) - 1]
    path = Path(os.environ["BENCHMARK_SITE"]) / "points.db"
    columns = ["fiscal_year", "university", "size", "denominator", "numerator", "value"]
    with sqlite3.connect(path) as rows:
        newest[columns].to_sql("points", rows, if_exists="replace", index=False)
    return path


def open_in_turn(
    program: str, pages: dict[str, tuple[str, str]]
) -> dict[str, list[tuple[float, float]]]:
    """Return seconds and kilobytes of each page, every round in a profile that saw nothing."""
    from playwright.sync_api import sync_playwright

    found: dict[str, list[tuple[float, float]]] = {name: [] for name in pages}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for turn in range(WARM_UP + TIMES):
            for name, (address, marks) in pages.items():
                measured = open_page(browser, address, marks)
                if turn >= WARM_UP:
                    found[name].append(measured)
        browser.close()
    return found


def open_page(browser: Any, address: str, marks: str) -> tuple[float, float]:
    """Return the seconds to the first chart and the kilobytes that had arrived by then."""
    context = browser.new_context()
    page = context.new_page()
    session, arrived = context.new_cdp_session(page), [0.0]

    def count(name: str) -> Any:
        return lambda event: arrived.append(float(event[name]))

    session.on("Network.loadingFinished", count("encodedDataLength"))
    session.on(
        "Network.webSocketFrameReceived",
        lambda event: arrived.append(len(event["response"]["payloadData"])),
    )
    session.send("Network.enable")
    page.add_init_script(WATCH % marks)
    page.goto(address, wait_until="commit")
    page.wait_for_selector(marks, state="attached", timeout=LONGEST_SECONDS * 1000)
    milliseconds = 0.0
    while not milliseconds:
        milliseconds = page.evaluate("window.firstChartAt || 0")
        page.wait_for_timeout(20)
    context.close()
    return milliseconds / 1000, sum(arrived) / 1000


def build_lines(found: dict[str, list[tuple[float, float]]]) -> list[Line]:
    """Return what each took and weighed; the ratio says how many times ours it is."""
    ours = median(seconds for seconds, _ in found[OURS])
    lines = []
    for name, measured in found.items():
        seconds = [each for each, _ in measured]
        weight = median(kilobytes for _, kilobytes in measured)
        ratio = "1 (ours)" if name == OURS else f"{median(seconds) / ours:.2f} × ours"
        lines.append(Line(f"{WHAT}: {name}", f"{spread(seconds)}, {weight:,.0f} KB", "–", ratio))
    return lines


if __name__ == "__main__":
    report(run())
