"""The QR code of a report, as it stands in the file, is read as the address printed beside it."""

import base64
import io
import re

import numpy as np
import pytest
from pypdf import PdfReader
from pytest_django import Settings

from comparisons.fonts import find_fonts
from reports.parts import Asked, ReportContent
from reports.renderers.html import render_file
from reports.renderers.pdf import render_pdf
from reports.services import Order, load_content
from tests.api import worked_release as worked
from tests.reports.qr_reading import Dark, read_code
from universities.access import PUBLIC
from universities.releases.reader import read_release

SITES = ["http://127.0.0.1:8000", "https://kpi-dashboard.ministry.example:8443/a-long-folder"]
# A square of a path: where it begins, along the upper side, down, back, and closed.
ON_PAPER = re.compile(rb"(\d+) (\d+) m (\d+) \2 l \3 (\d+) l \1 \4 l\s+h")
ON_SCREEN = re.compile(r"M(\d+) (\d+)h1v1h-1z")


@pytest.fixture(params=SITES, ids=["this machine", "a long name"])
def content(request: pytest.FixtureRequest, db: None, settings: Settings) -> ReportContent:
    settings.SITE_ADDRESS = request.param
    worked.publish(is_invented=True)
    return load_content(Order(read_release(PUBLIC), Asked("north", 2024, "ja")))


def draw(squares: list[tuple[int, int]]) -> Dark:
    """Return which modules are dark; the finders reach every side, so the smallest is the edge."""
    places = np.array(squares) - np.array(squares).min(axis=0)
    dark = np.zeros(places.max(axis=0)[::-1] + 1, dtype=bool)
    dark[places[:, 1], places[:, 0]] = True
    return dark


def test_the_code_on_the_cover_of_the_pdf_leads_to_the_address_beside_it(content: ReportContent):
    cover = PdfReader(io.BytesIO(render_pdf(content, fonts=find_fonts()))).pages[0]
    drawn = cover.get_contents().get_data()

    found = [tuple(map(int, each)) for each in ON_PAPER.findall(drawn)]
    squares = [(x, y) for x, y, right, bottom in found if (right - x, bottom - y) == (1, 1)]

    assert read_code(draw(squares)) == content.verify_address
    assert content.verify_address.endswith(f"/verify/{content.check_code}/")
    printed = re.sub(r"\s", "", cover.extract_text())
    assert content.verify_address in printed


def test_the_code_of_the_html_file_leads_to_the_same_address(content: ReportContent):
    html = render_file(content, fonts=find_fonts()).decode()

    pictures = re.findall(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", html)
    squares = [
        (int(x), int(y))
        for each in pictures
        for x, y in ON_SCREEN.findall(base64.b64decode(each).decode())
    ]

    assert read_code(draw(squares)) == content.verify_address
