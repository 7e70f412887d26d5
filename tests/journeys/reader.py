"""A reader of the site: opens pages, looks, and writes down what the browser complains about.

Nothing is asserted about a certain page here.
"""

from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Request, Response
from playwright.sync_api import TimeoutError as PlaywrightTimeout

NARROW = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 900}
# Chromium says in words what the policy refused; the event says it too, wherever it came from.
WATCH_POLICY = """
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
});
"""
OVERHANG = """
() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== "visible") return true;
    return false;
  };
  return [...document.body.querySelectorAll("*")]
    .filter((each) => each.getBoundingClientRect().right > width + 1 && !scrolls(each))
    .map((each) => `${each.tagName} ${each.className}`);
}
"""
# A chart is a containing block: what stands out of it does not widen the page, and is still seen.
FITS = f"() => document.documentElement.scrollWidth <= innerWidth && !({OVERHANG})().length"
# A busy machine redraws thirty charts in some seconds.
SETTLED = 10_000
POINTS = """
(element) => element.querySelectorAll(
  ".scatterlayer .points path, .barlayer .points path, .boxlayer path, .scatterlayer path.js-line"
).length
"""


AXE = Path(__file__).parents[1] / "vendored" / "axe-core" / "axe.min.js"
# Each violation with the elements it concerns.
FAULTS = """
async (only) => (await axe.run({
  resultTypes: ["violations"],
  ...(only.length ? {runOnly: {type: "rule", values: only}} : {}),
})).violations.flatMap(
  (each) => each.nodes.map((node) => `${each.id}: ${node.target.join(" ")}`))
"""
# The page hears of another size with its next frame, which a busy machine draws late.
NEXT_FRAME = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# What another width can break in a page that is right otherwise: colours where things come to
# stand, what scrolls, what is hidden.
OF_THE_WIDTH = (
    "color-contrast",
    "link-in-text-block",
    "scrollable-region-focusable",
    "aria-hidden-focus",
    "region",
    "page-has-heading-one",
)


class Reader:
    """One browser page with a notebook of complaints: errors, refusals, failed requests.

    What it sends, and not only asks for, is noted too.
    """

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.complaints: list[str] = []
        self.sent: list[str] = []
        page.add_init_script(WATCH_POLICY)
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("response", self._note_response)
        page.on("request", self._note_request)

    def open(self, address: str) -> None:
        """Open an address of the site and wait until its charts are drawn."""
        self.page.goto(self.site + address)
        self.wait_for_charts()

    def wait_for_charts(self) -> None:
        self.page.wait_for_function(
            "() => document.readyState === 'complete'"
            " && !document.querySelector('.chart[data-figure]:not([data-drawn])')"
        )

    def read(self, selector: str) -> str:
        """Return the text of the first element."""
        return self.page.locator(selector).first.inner_text()

    def count_points(self, selector: str = ".chart") -> int:
        """Return how many marks and lines are drawn in the first chart."""
        count: int = self.page.locator(selector).first.evaluate(POINTS)
        return count

    def find_overhang(
        self, size: dict[str, int] | None = None, *, patience: int = SETTLED
    ) -> list[str]:
        """Return what would make the page scroll sideways on a narrow screen."""
        self.page.set_viewport_size(size or NARROW)  # type: ignore[arg-type]
        self._wait_until_charts_fit(patience)
        wide: bool = self.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        found: list[str] = self.page.evaluate(OVERHANG)
        self.page.set_viewport_size(WIDE)  # type: ignore[arg-type]
        return found if not wide else [*found, "the page itself"]

    def find_barriers(self, then: dict[str, int]) -> list[str]:
        """Return what axe finds in the page as it stands, and then at another size of the window.

        The page is not loaded again, and of the other size only rules that it can break are asked.
        """
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found: list[str] = self.page.evaluate(FAULTS, [])
        self.page.set_viewport_size(then)  # type: ignore[arg-type]
        self.page.evaluate(NEXT_FRAME)
        found += [f"at {then['width']}: {each}" for each in self._ask_again()]
        return found

    def _ask_again(self) -> list[str]:
        found: list[str] = self.page.evaluate(FAULTS, [*OF_THE_WIDTH])
        return found

    def _wait_until_charts_fit(self, patience: int) -> None:
        """Give the charts time to follow the window; what still stands out then is the finding."""
        try:
            self.page.wait_for_function(FITS, timeout=patience, polling=100)
        except PlaywrightTimeout:
            return

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _note_response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.complaints.append(f"elsewhere: {request.url}")
        if request.method not in ("GET", "HEAD"):
            self.sent.append(f"{request.method} {request.url}")
