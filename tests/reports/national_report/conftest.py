"""The national report of the demo, and its files, each made once.

Nothing is asserted here.
"""

from collections.abc import Callable

import pytest

from reports.national_report.asking import order_national
from reports.national_report.content import load_national
from reports.national_report.formats import render_national
from reports.national_report.parts import NationalContent
from universities.releases.reader import PublishedRelease

National = Callable[..., NationalContent]
NationalFile = Callable[..., bytes]


@pytest.fixture
def national(demo_release: PublishedRelease) -> National:
    """Give the report of the demo."""

    def build(language: str = "ja", year: int = 2024) -> NationalContent:
        return load_national(order_national(None, year, language))

    return build


@pytest.fixture(scope="session")
def files() -> dict[tuple[str, str], bytes]:
    """Keep what was rendered: the demo does not change while the tests run."""
    return {}


@pytest.fixture
def national_file(
    demo_release: PublishedRelease, files: dict[tuple[str, str], bytes]
) -> NationalFile:
    """Give the report of the demo as a file, rendered once."""

    def render(file_format: str, language: str = "ja") -> bytes:
        key = (file_format, language)
        if key not in files:
            files[key] = render_national(order_national(None, 2024, language), file_format)
        return files[key]

    return render
