"""The report as a workbook: numbers as numbers, empty cells with a reason, charts of its cells."""

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import range_boundaries

from indicators.text import LocalizedText
from reports.parts import ReportContent
from reports.renderers.xlsx import render_xlsx
from tests.reports.conftest import CLOCK_TOWER, DEER_VALLEY, HARBOUR, Rendered, Report
from universities.releases.reader import PublishedRelease

HOSTILE = '=HYPERLINK("http://example.org","x")'


def open_book(file: bytes) -> Workbook:
    return load_workbook(io.BytesIO(file))


@pytest.fixture
def book(rendered: Rendered) -> Workbook:
    return open_book(rendered("xlsx", CLOCK_TOWER))


def table(book: Workbook, sheet: str) -> list[dict[str, object]]:
    header, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def read_range(book: Workbook, reference: str) -> list[object]:
    """Return the cells that a chart refers to."""
    sheet, cells = reference.rsplit("!", 1)
    left, top, right, bottom = range_boundaries(cells.replace("$", ""))
    page = book[sheet.strip("'")]
    return [page.cell(row, left).value for row in range(top, bottom + 1)] if left == right else []


def charts_of(book: Workbook) -> list[Any]:
    return [chart for sheet in book for chart in sheet._charts]


def members_of(file: bytes) -> dict[str, str]:
    """Return the text of every member of the package."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return {name: package.read(name).decode("utf-8") for name in package.namelist()}


def test_every_figure_of_the_positions_is_a_number_of_the_content(report: Report, book: Workbook):
    rows = {row["番号"]: row for row in table(book, "位置")}

    assert len(rows) == len(report(CLOCK_TOWER).rows)
    for row in report(CLOCK_TOWER).rows:
        for quantity, column in (
            (row.own, "本学"),
            (row.group, "群の値"),
            (row.overall, "全体"),
            (row.q1, "第1四分位"),
            (row.change, "前年度との差"),
            (row.numerator_effect, "分子による分"),
        ):
            cell = rows[row.number][column]
            assert cell == (None if quantity.reason else pytest.approx(quantity.value, rel=1e-14))
        assert rows[row.number]["n"] == (None if row.n.reason else row.n.value)


def test_an_empty_cell_has_its_reason_beside_it(book: Workbook):
    row = {row["番号"]: row for row in table(book, "位置")}["R1"]

    assert row["本学"] is None
    assert row["値のない理由 [本学]"] == "未回答"


def test_the_groups_of_every_block_stand_under_their_viewpoint(report: Report, book: Workbook):
    for section in report(CLOCK_TOWER).sections:
        if section.blocks:
            rows = table(book, section.label)
            expected = [group for block in section.blocks for group in block.groups]
            for name, column in (("pooled", "合計÷合計"), ("n", "n")):
                wanted = [getattr(group, name) for group in expected]
                values = [None if each.reason else pytest.approx(each.value) for each in wanted]
                assert [row[column] for row in rows] == values


def test_a_sheet_is_one_table_with_one_header_row_and_no_merged_cell_or_nothing_but_charts(
    book: Workbook,
):
    assert book.sheetnames[0] == "説明"
    for sheet in book:
        assert not sheet.merged_cells.ranges
        assert sheet.sheet_state == "visible"
        if sheet._charts:
            assert sheet.title.startswith("図 ")
            assert [cell.value for row in sheet for cell in row] in ([], [None])
        else:
            assert all(isinstance(cell.value, str) for cell in sheet[1])


def test_every_block_has_its_charts_on_the_sheet_of_its_viewpoint(report: Report):
    content = report(HARBOUR)
    book = open_book(render_xlsx(content))

    for section in content.sections:
        if not section.blocks:
            continue
        titles = [
            read_range(book, chart.title.tx.strRef.f)[0]
            for chart in book[f"図 {section.label}"[:31]]._charts
        ]
        captions = [
            caption
            for block in section.blocks
            for caption in (
                block.scatter_caption, block.classes.title.ja, block.trend_caption,
            )
        ]  # fmt: skip
        assert titles == [*captions, *(each.title for each in section.breakdowns)]


def test_a_trend_reads_the_cells_that_hold_the_content_s_years(report: Report):
    content = report(HARBOUR)
    book, block = open_book(render_xlsx(content)), content.blocks[0]

    chart = next(
        each for each in charts_of(book)
        if read_range(book, each.title.tx.strRef.f) == [block.trend_caption]
    )  # fmt: skip
    own = chart.series[0]

    assert read_range(book, own.tx.strRef.f) == ["本学"]
    assert read_range(book, own.cat.numRef.f) == list(block.trend.fiscal_years)
    assert read_range(book, own.val.numRef.f) == pytest.approx(list(block.trend.own), rel=1e-14)
    assert read_range(book, chart.y_axis.title.tx.strRef.f) == [block.row.unit]


def test_a_scatter_reads_the_own_point_and_every_axis_names_its_unit(report: Report):
    content = report(HARBOUR)
    book, shape = open_book(render_xlsx(content)), content.blocks[0].scatter

    chart = charts_of(book)[0]
    own = chart.series[-1]

    assert shape.own is not None
    assert read_range(book, own.xVal.numRef.f) == [shape.own.x]
    assert read_range(book, own.yVal.numRef.f) == [shape.own.y]
    assert read_range(book, chart.x_axis.title.tx.strRef.f) == [shape.x_axis.title.ja]
    assert read_range(book, chart.y_axis.title.tx.strRef.f) == [shape.y_axis.title.ja]


def test_every_chart_says_its_sentence_to_those_who_do_not_see_it(report: Report):
    content = report(HARBOUR)

    drawings = [
        text for name, text in members_of(render_xlsx(content)).items() if "/drawings/d" in name
    ]

    said = "".join(drawings)
    for block in content.blocks:
        for sentence in (block.sentence, block.trend_sentence, block.classes_sentence):
            assert f'descr="{sentence}"' in said


def test_the_explanations_name_the_release_the_digest_the_check_code_and_the_origin(
    report: Report, book: Workbook
):
    facts = {row["項目"]: row["内容"] for row in table(book, "説明")}

    assert facts["識別"] == report().release.digest
    assert facts["確認コード"] == report(CLOCK_TOWER).check_code
    assert facts["公表版"].startswith("公表版 第1版")
    assert "架空データ" in facts["出典"]


def make_hostile(content: ReportContent) -> ReportContent:
    """Return a content whose names and sentences look like formulas, links and markup."""
    section = next(section for section in content.sections if section.blocks)
    block = section.blocks[0]
    group = block.groups[0]._replace(name="@SUM(A1)")
    row = block.row._replace(label="+1+1", unit="=1", note="<script>alert(1)</script>")
    bar = block.classes.bars[0]._replace(name=LocalizedText("=1+1", "=1+1"))
    hostile = block._replace(
        classes=block.classes._replace(bars=(bar, *block.classes.bars[1:])),
        row=row,
        groups=(group, *block.groups[1:]),
        title=HOSTILE,
        scatter_caption=HOSTILE,
        trend_caption="=1+1",
        sentence='<a href="http://example.org">&amp;</a>\x0b',
    )
    changed = section._replace(label="=A1", rows=(row,), blocks=(hostile,))
    sections = tuple(changed if each is section else each for each in content.sections)
    return replace(content, lead=HOSTILE, name="@name #read() 髙﨑𠮷", sections=sections)


def test_text_that_looks_like_a_formula_a_link_or_markup_stays_text(report: Report):
    file = render_xlsx(make_hostile(report(HARBOUR)))

    cells = [cell for sheet in open_book(file) for row in sheet for cell in row]
    values = {cell.value for cell in cells}
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)
    assert {HOSTILE, "+1+1", "@SUM(A1)", "<script>alert(1)</script>"} <= values


def test_nothing_in_the_package_leads_outside_and_charts_refer_to_cells_only(report: Report):
    members = members_of(render_xlsx(make_hostile(report(HARBOUR))))

    formulas = [
        formula
        for name, text in members.items()
        if "/charts/" in name
        for formula in re.findall(r"<c:f>(.*?)</c:f>", text)
    ]
    assert formulas
    assert [
        each
        for each in formulas
        if not re.fullmatch(r"'?[^'!]+'?!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?", each)
    ] == []
    assert not any("TargetMode" in text for text in members.values())
    assert not any("externalLink" in name for name in members)


def test_no_member_of_the_package_names_another_university(
    report: Report, demo_release: PublishedRelease
):
    everybody = demo_release.figures.panel.universities.set_index("university")
    others = everybody.drop(index=HARBOUR)
    names = {*others["name_ja"], *others["name_en"]}

    text = "".join(members_of(render_xlsx(report(HARBOUR))).values())

    assert [name for name in names if name in text] == []


def test_viewpoints_of_the_same_long_beginning_get_sheets_of_their_own(report: Report):
    content = report(HARBOUR)
    long = [
        section._replace(label=f"{'視点の長い名前' * 5}{place}")
        for place, section in enumerate(content.sections)
    ]

    names = open_book(render_xlsx(replace(content, sections=tuple(long)))).sheetnames

    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) <= 31


def test_a_report_without_figures_has_no_chart_and_still_says_why(report: Report):
    book = open_book(render_xlsx(report(DEER_VALLEY)))

    assert charts_of(book) == []
    assert {row["値のない理由 [本学]"] for row in table(book, "位置")} == {"未提出"}


def test_the_workbook_names_no_person_and_no_clock(report: Report):
    properties = open_book(render_xlsx(report())).properties

    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created.date() == report().release.published_on


def test_the_same_content_gives_the_same_bytes(report: Report):
    assert render_xlsx(report()) == render_xlsx(report())
