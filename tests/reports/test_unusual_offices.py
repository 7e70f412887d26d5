"""Reports of unusual content as workbooks and slides: they open, say it, and run nothing.

The same contents as in test_unusual.py, which looks at PDF and HTML.
"""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from reports.explanations import Returned, Said
from reports.parts import ReportContent
from reports.renderers.pptx import render_pptx
from reports.renderers.xlsx import render_xlsx
from tests.reports.conftest import HARBOUR
from tests.reports.test_unusual import ATTACKS, LONG, build, one_indicator, withhold_everything
from universities.releases.reader import PublishedRelease

FILES = [("xlsx", render_xlsx), ("pptx", render_pptx)]
FILE_LINK = "file:///etc/passwd"
OUTSIDE = re.compile(r'TargetMode="External"|<f>(?!\')|hlinkClick')
Render = Callable[[ReportContent], bytes]


def members(file: bytes) -> dict[str, str]:
    """Return the members that are text."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        names = [each for each in package.namelist() if each.endswith((".xml", ".rels"))]
        return {each: package.read(each).decode() for each in names}


def words_of(file: bytes) -> str:
    texts = "".join(members(file).values())
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "", texts)))


def opens(form: str, file: bytes) -> Any:
    """Return the document as its own library reads it."""
    return (load_workbook if form == "xlsx" else Presentation)(io.BytesIO(file))


@pytest.mark.parametrize(("form", "render"), FILES, ids=["xlsx", "pptx"])
def test_a_name_of_eighty_letters_stands_whole(
    demo_release: PublishedRelease, form: str, render: Render
):
    universities = demo_release.universities.copy()
    universities.loc[universities["university"] == HARBOUR, ["name_ja", "name_en"]] = LONG
    panel = replace(demo_release.figures.panel, universities=universities)

    file = render(build(demo_release, replace(demo_release.figures, panel=panel)))

    assert opens(form, file)
    assert re.sub(r"\s", "", LONG) in words_of(file)


@pytest.mark.parametrize("text", [*ATTACKS, FILE_LINK])
@pytest.mark.parametrize(("form", "render"), FILES, ids=["xlsx", "pptx"])
def test_an_explanation_is_text_and_leads_nowhere(
    demo_release: PublishedRelease, form: str, render: Render, text: str
):
    said = Said("amount_without_count", "donation_amount", text)

    file = render(build(demo_release, returned=Returned(explanations=(said,))))

    assert opens(form, file)
    assert re.sub(r"\s", "", text) in words_of(file)
    for name, member in members(file).items():
        if not name.startswith("xl/charts/"):
            assert not OUTSIDE.search(member), name


@pytest.mark.parametrize(("form", "render"), FILES, ids=["xlsx", "pptx"])
def test_one_indicator_is_a_short_file_and_who_is_alone_is_told_so(
    demo_release: PublishedRelease, form: str, render: Render
):
    one = render(build(demo_release, one_indicator(demo_release), grouping="kind"))
    alone = render(build(demo_release, one_indicator(demo_release, (HARBOUR,)), grouping="kind"))

    assert opens(form, one)
    assert opens(form, alone)
    assert "比べられる指標はありません" in words_of(alone)
    assert "比べられる指標はありません" not in words_of(one)


@pytest.mark.parametrize(("form", "render"), FILES, ids=["xlsx", "pptx"])
def test_where_everything_is_withheld_no_figure_is_left(
    demo_release: PublishedRelease, form: str, render: Render
):
    content = build(demo_release, withhold_everything(demo_release.figures))

    document = opens(form, render(content))

    label = content.rows[0].label
    if form == "xlsx":
        rows = document[content.labels["position_sheet"]].iter_rows(values_only=True)
        own = [row for row in rows if label in row]
        assert own
        assert all("x" in row and 0 not in row for row in own)
    else:
        charts = [shape for slide in document.slides for shape in slide.shapes if shape.has_chart]
        assert charts == []
