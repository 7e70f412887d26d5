"""Screen = PDF = XLSX = PPTX: every figure, at its place, as the content says it, exactly.

A figure's place is the query of its evidence where a format keeps it, else its row and column.
"""

import io
import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from reports.parts import GroupRow, PositionRow, Quantity, ReportContent
from tests.reports.conftest import CLOCK_TOWER, HARBOUR, Rendered, Report

CASES = [(who, language) for who in (HARBOUR, CLOCK_TOWER) for language in ("ja", "en")]
FIGURES = (
    *("own", "group", "n", "overall", "median", "q1", "q3"),
    *("change", "numerator_effect", "denominator_effect"),
)
GROUP_FIGURES = ("n", "pooled", "mean_of_ratios", "median", "q1", "q3", "without_top", "r2")


@pytest.fixture(params=CASES, ids=[f"{who}-{language}" for who, language in CASES])
def case(request: pytest.FixtureRequest) -> tuple[str, str]:
    found: tuple[str, str] = request.param
    return found


@pytest.fixture
def content(case: tuple[str, str], report: Report) -> ReportContent:
    university, language = case
    return report(university, language=language)


@pytest.fixture
def file(case: tuple[str, str], rendered: Rendered) -> Callable[[str], bytes]:
    """Give the content's file in a format."""
    return lambda file_format: rendered(file_format, *case)


def quantities_of(content: ReportContent) -> Iterator[Quantity]:
    """Give every figure of the content that stands in a table."""
    for row in content.rows:
        yield from (getattr(row, name) for name in FIGURES)
    for block in content.blocks:
        for group in block.groups:
            yield from (getattr(group, name) for name in GROUP_FIGURES)
    for breakdown in content.breakdowns:
        for line in breakdown.rows:
            yield from (*line.values, *line.n)


def shown_by_evidence(content: ReportContent) -> dict[str, str]:
    """Return how each figure reads, by the query of its evidence; two never disagree."""
    found: dict[str, str] = {}
    for quantity in quantities_of(content):
        if quantity.evidence:
            assert found.setdefault(quantity.evidence, quantity.shown) == quantity.shown
    return found


def squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)


class Cells(HTMLParser):
    """Collects the words of every element that names its evidence."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("td", "span"):
            self._open.append(dict(attrs).get("data-evidence"))
            if self._open[-1]:
                self.found.append((str(self._open[-1]), ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "span") and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1]:
            evidence, text = self.found[-1]
            self.found[-1] = (evidence, text + data)


def test_every_figure_of_the_html_is_the_content_s_at_its_place(
    content: ReportContent, file: Callable[[str], bytes]
):
    expected = shown_by_evidence(content)

    cells = Cells()
    cells.feed(file("html").decode("utf-8"))
    found = {evidence: text.strip() for evidence, text in cells.found}

    known = {evidence: text for evidence, text in found.items() if evidence in expected}
    assert len(known) > 200
    assert known == {evidence: expected[evidence] for evidence in known}
    for row in content.key_rows:
        assert found[row.own.evidence] == row.own.shown


def test_the_rows_of_the_pdf_read_as_the_content_does_from_column_to_column(
    content: ReportContent, file: Callable[[str], bytes]
):
    pdf = PdfReader(io.BytesIO(file("pdf")))
    text = squeeze("".join(page.extract_text() for page in pdf.pages))

    rows = [row for section in content.sections for row in section.rows]
    assert [row.number for row in rows if not re.search(_row_line(row), text)] == []
    lines = [_group_line(group) for block in content.blocks for group in block.groups]
    assert [line for line in lines if not re.search(line, text)] == []


def _band(low: Quantity, high: Quantity) -> str:
    return low.shown if low.reason else f"{low.shown}–{high.shown}"


def _row_line(row: PositionRow) -> str:
    """Return a line of the viewpoint's table; the unit stands after the name or after n."""
    first = (row.own, row.group, row.overall, row.median)
    last = (row.change, row.numerator_effect, row.denominator_effect)
    unit, note = re.escape(squeeze(row.unit)), re.escape(squeeze(row.note))
    before = squeeze("".join((*(each.shown for each in first), _band(row.q1, row.q3), row.n.shown)))
    return (
        f"{re.escape(squeeze(row.number + row.label))}(?:{unit})?(?:{note})?{re.escape(before)}"
        f"(?:{unit})?{re.escape(squeeze(''.join(each.shown for each in last)))}"
    )


def _group_line(group: GroupRow) -> str:
    figures = (group.pooled.shown, group.mean_of_ratios.shown, group.median.shown)
    words = (group.name, *figures, _band(group.q1, group.q3), group.n.shown)
    return re.escape(squeeze("".join(words)))


def write_as_excel(value: float, pattern: str) -> str:
    """Return what a spreadsheet shows of a number: half up, commas, as many decimals."""
    places = len(pattern.partition(".")[2])
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{'△' if rounded < 0 else ''}{abs(rounded):,.{places}f}"


def test_every_figure_of_the_workbook_is_the_content_s_at_its_place(
    content: ReportContent, file: Callable[[str], bytes]
):
    expected = shown_by_evidence(content)
    evidence, reason = content.labels["evidence"], content.labels["reason"]
    seen = set()

    book = load_workbook(io.BytesIO(file("xlsx")))

    for sheet in book:
        header = [cell.value for cell in sheet[1]] if sheet.max_row > 1 else []
        pairs = {
            at: header.index(f"{evidence} [{name}]")
            for at, name in enumerate(header)
            if f"{evidence} [{name}]" in header
        }
        reasons = [at for at, name in enumerate(header) if str(name).startswith(reason)]
        for row in sheet.iter_rows(min_row=2):
            for at, address in pairs.items():
                place = str(row[address].value or "").removeprefix("/evidence/?")
                if place not in expected:
                    continue
                seen.add(place)
                if row[at].value is None:
                    said = " / ".join(str(row[each].value or "") for each in reasons)
                    assert expected[place] in said.split(" / ")
                    continue
                shown = write_as_excel(row[at].value, row[at].number_format)
                assert shown == expected[place].lstrip("＋")
    assert seen == set(expected)


def tables_of(deck: Any) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Give the rows of every table of the slides by their heads, with the title above them."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table:
                head, *rows = [[cell.text for cell in row.cells] for row in shape.table.rows]
                titled = slide.shapes.title.text_frame.text
                yield titled, [dict(zip(head, row, strict=True)) for row in rows]


def test_every_figure_of_the_slides_tables_is_the_content_s_at_its_place(
    content: ReportContent, file: Callable[[str], bytes]
):
    words = {**content.labels, "n": "n", "group": content.labels["group_value"]}
    rows = {row.number: row for row in content.rows}
    blocks = {block.row.number: block for block in content.blocks}
    seen_rows, seen_groups = set(), set()

    for title, lines in tables_of(Presentation(io.BytesIO(file("pptx")))):
        for line in lines:
            number = line.get(words["number"], "")
            if words["numerator_effect"] in line and words["overall"] in line:
                assert {name: line[words[name]] for name in FIGURES} == {
                    name: getattr(rows[number], name).shown for name in FIGURES
                }
                seen_rows.add(number)
            elif words["pooled"] in line:
                block = blocks[title.split(" ")[0]]
                group = next(
                    each for each in block.groups if each.name == line[words["group_name"]]
                )
                assert {name: line[words[name]] for name in GROUP_FIGURES} == {
                    name: getattr(group, name).shown for name in GROUP_FIGURES
                }
                seen_groups.add((block.row.number, group.name))

    assert seen_rows == set(rows)
    assert seen_groups == {
        (block.row.number, group.name) for block in content.blocks for group in block.groups
    }


def test_every_bar_of_the_slides_rounds_to_the_figure_that_the_content_shows(
    content: ReportContent,
    file: Callable[[str], bytes],
):
    deck = Presentation(io.BytesIO(file("pptx")))
    charts = {
        shape.chart.chart_title.text_frame.text: shape.chart
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_chart
    }

    for breakdown in content.breakdowns:
        if breakdown.shape.empty is not None:
            continue
        for place, series in enumerate(charts[breakdown.title].plots[0].series):
            shown = [_written(value, row.values[place]) for value, row in zip(
                series.values, breakdown.rows, strict=True
            )]  # fmt: skip
            assert shown == [row.values[place].shown for row in breakdown.rows]
    for block in content.blocks:
        if block.trend.empty is None:
            own = charts[block.trend_caption].plots[0].series[0]
            assert _written(own.values[-1], block.row.own) == block.row.own.shown
        if block.classes.empty is None:
            title = block.classes.title.in_language(content.asked.language)
            bars = charts[title].plots[0]
            *_, overall, own_bar = bars.series[0].values
            assert _written(own_bar, block.row.own) == block.row.own.shown
            assert _written(overall, block.row.overall) == block.row.overall.shown


def _written(value: float | None, quantity: Quantity) -> str:
    """Return a value with the decimals of a figure; of a gap the word that stands for it."""
    if value is None:
        return quantity.shown if quantity.reason else "gap"
    places = len(quantity.shown.partition(".")[2])
    return write_as_excel(value, "0." + "0" * places if places else "0")


def test_the_two_universities_hold_several_kinds_of_nothing(report: Report):
    reasons = {
        quantity.reason
        for university in (HARBOUR, CLOCK_TOWER)
        for quantity in quantities_of(report(university))
        if quantity.reason
    }

    assert len(reasons) >= 2
    assert "suppressed" in reasons
