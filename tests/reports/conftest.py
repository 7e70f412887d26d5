"""Reports of the demo, built once each; the fonts that every document embeds.

Nothing is asserted here.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from comparisons.fonts import find_fonts
from reports.parts import Asked, ReportContent
from reports.renderers.html import render_file
from reports.renderers.pdf import render_pdf
from reports.services import Order, audience_of, load_content
from universities.releases.reader import PublishedRelease, read_release

# Harbour answers everything, Clock Tower never personnel cost, Deer Valley nothing in 2024;
# of the universities of Spring Water's kind only two have clinical trials.
HARBOUR, CLOCK_TOWER, DEER_VALLEY, SPRING_WATER = "D001", "D035", "D090", "D044"
Report = Callable[..., ReportContent]
Rendered = Callable[..., bytes]


@pytest.fixture
def report(demo_release: PublishedRelease) -> Report:
    """Give the report of one university of the demo, as its own people get it."""

    def build(
        university: str = HARBOUR, *, year: int = 2024, language: str = "ja", is_draft: bool = False
    ) -> ReportContent:
        release = read_release(audience_of(university))
        return load_content(Order(release, Asked(university, year, language), is_draft))

    return build


@pytest.fixture(scope="session")
def fonts() -> tuple[Path, ...]:
    """Give the vendored fonts."""
    return find_fonts()


@pytest.fixture(scope="session")
def files() -> dict[tuple[str, str, str], bytes]:
    """Keep what was rendered: the demo does not change while the tests run."""
    return {}


@pytest.fixture
def rendered(
    report: Report, fonts: tuple[Path, ...], files: dict[tuple[str, str, str], bytes]
) -> Rendered:
    """Give a report of the demo as a file, rendered once."""

    def render(file_format: str, university: str = HARBOUR, language: str = "ja") -> bytes:
        key = (file_format, university, language)
        if key not in files:
            render = {"pdf": render_pdf, "html": render_file}[file_format]
            files[key] = render(report(university, language=language), fonts=fonts)
        return files[key]

    return render
