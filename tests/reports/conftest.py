"""Reports of the demo, built once each; the fonts that every document embeds.

Nothing is asserted here.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from comparisons.fonts import find_fonts
from reports.parts import Asked, ReportContent
from reports.renderers.html import render_file
from reports.renderers.pdf import render_pdf
from reports.renderers.pptx import render_pptx
from reports.renderers.xlsx import render_xlsx
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
            write = {
                "pdf": partial(render_pdf, fonts=fonts),
                "html": partial(render_file, fonts=fonts),
                "pptx": render_pptx,
                "xlsx": render_xlsx,
            }
            files[key] = write[file_format](report(university, language=language))
        return files[key]

    return render
