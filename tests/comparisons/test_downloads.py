"""Files: the figures as they are, nothing merged, nothing that runs."""

import csv
import io
from datetime import datetime

from openpyxl import load_workbook

from comparisons.data_tables.charts import build_data_tables
from comparisons.data_tables.model import Column, DataTable, Missing
from comparisons.downloads import write_csv, write_workbook
from indicators.charts.names import find_names
from tests.indicators.charts.small import HOLDINGS, compare

FACTS = [("項目", "内容"), ("公表版", "第3版"), ("注", "=1+1")]
TABLE = DataTable(
    "点",
    (Column("大学"), Column("値（千円）", 1), Column("年度", 0, is_plain=True), Column("理由")),
    (
        ("=HYPERLINK(1)", 1234.5, 2024, ""),
        ("＋大学", Missing("未回答"), 2024, "未回答"),
        ("north", 0, 2024, ""),
    ),
)


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_csv_begins_with_a_bom_and_keeps_numbers_as_they_are():
    content = write_csv(TABLE)

    assert content.startswith(b"\xef\xbb\xbf")
    assert read_csv(content)[0] == ["大学", "値（千円）", "年度", "理由"]
    assert read_csv(content)[1][1:3] == ["1234.5", "2024"]


def test_a_sign_alone_is_not_run_and_stays_as_it_is():
    table = TABLE._replace(rows=(("-", 1, 2024, "…"),))

    assert read_csv(write_csv(table))[1] == ["-", "1", "2024", "…"]


def test_text_that_a_spreadsheet_would_run_is_text_in_the_csv():
    rows = read_csv(write_csv(TABLE))

    assert rows[1][0] == "'=HYPERLINK(1)"
    assert rows[2][0] == "'＋大学"


def test_a_missing_figure_is_an_empty_cell_and_a_zero_is_a_zero():
    rows = read_csv(write_csv(TABLE))

    assert rows[2][1] == ""
    assert rows[3][1] == "0"


def test_a_workbook_has_one_table_a_sheet_and_a_sheet_that_explains():
    book = load_workbook(io.BytesIO(write_workbook([TABLE], about="説明", facts=FACTS)))

    assert book.sheetnames == ["点", "説明"]
    sheet = book["点"]
    assert [cell.value for cell in sheet[1]] == ["大学", "値（千円）", "年度", "理由"]
    assert [sheet["B2"].value, sheet["C2"].value] == [1234.5, 2024]
    assert sheet["B3"].value is None
    assert sheet["B4"].value == 0
    assert not sheet.merged_cells.ranges


def test_text_stays_text_in_a_workbook():
    book = load_workbook(io.BytesIO(write_workbook([TABLE], about="説明", facts=FACTS)))

    assert book["点"]["A2"].value == "=HYPERLINK(1)"
    assert book["点"]["A2"].data_type == "s"
    assert book["説明"]["B3"].data_type == "s"


def test_the_same_figures_make_the_same_file():
    first = write_workbook([TABLE], about="説明", facts=FACTS)

    assert first == write_workbook([TABLE], about="説明", facts=FACTS)
    assert load_workbook(io.BytesIO(first)).properties.created == datetime(2000, 1, 1)


def test_the_points_of_a_scatter_are_all_universities_with_their_reasons():
    comparison = compare(HOLDINGS)
    names = find_names(comparison.universities)

    points, lines = build_data_tables(comparison, "scatter", names=names, language="ja")

    by_code = {row[0]: row for row in points.rows}
    assert by_code["harbour"] == ("harbour", "harbour大学", "small", 400, 20, 20, "", "", "")
    assert by_code["valley"][3:6] == (70, Missing("…"), Missing("…"))
    assert by_code["valley"][6:] == ("", "…", "…")
    assert by_code["island"][3:] == (5, 0, Missing("分母0"), "", "", "分母0")
    assert [row[0] for row in lines.rows] == ["全体", "small", "large"]


def test_a_ranking_tells_its_ranks():
    comparison = compare(HOLDINGS, university="harbour")
    names = find_names(comparison.universities)

    (table,) = build_data_tables(comparison, "ranking", names=names, language="ja")

    # Four are too few for ranks.
    assert [(row[0], row[1]) for row in table.rows] == [
        (Missing("校数不足"), "mountain"),
        (Missing("校数不足"), "harbour"),
        (Missing("校数不足"), "north"),
        (Missing("校数不足"), "river"),
    ]


def test_a_trend_carries_the_university_beside_its_group():
    comparison = compare(HOLDINGS, university="harbour")
    names = find_names(comparison.universities)

    (table,) = build_data_tables(comparison, "trend", names=names, language="en")

    assert table.columns[0].heading == "Fiscal year"
    assert table.columns[1].heading == "Harbour University (thousand yen per case)"
    assert table.rows[0][:4] == (2024, 20, "", "small")
