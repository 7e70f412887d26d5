"""How the file looks to the person who fills it in, and what it refuses to let them change."""

from tests.universities.workbook.files import (
    OURS,
    opened,
    questionnaire,
)
from universities.submissions.values import ReportedValue
from universities.submissions.workbook import write_csv, write_workbook
from universities.submissions.workbook.sheet_names import name_sheets

DANGEROUS = ("=1+1", "+1", "-1", "@x", "\tx", "＝1", "＋1", "－1", "＠x")


def row(sheet, number):
    return [cell.value for cell in sheet[number]]


def test_there_is_a_guide_a_sheet_for_each_section_and_a_hidden_one():
    book = opened(write_workbook(OURS))

    assert book.sheetnames == ["説明", "共同研究", "特許", "_about"]
    assert book["_about"].sheet_state == "hidden"


def test_a_row_holds_the_item_and_the_answers_of_two_years():
    sheet = opened(write_workbook(OURS))["共同研究"]

    assert row(sheet, 1) == [
        "項目", "単位", "定義", "2024年度の値", "2025年度の値", "記号", "注記", "項目コード",
    ]  # fmt: skip
    assert row(sheet, 3) == [
        "研究費受入額", "千円", "研究費受入額の定義。", 100, 410_000.5, "",
        "＝前年度から続く契約を含む", "amount",
    ]  # fmt: skip


def test_only_answers_can_be_typed_into_and_no_password_is_needed_to_unlock():
    sheet = opened(write_workbook(OURS))["共同研究"]

    unlocked = [cell.column_letter for cell in sheet[2] if not cell.protection.locked]
    assert unlocked == ["E", "F", "G"]
    assert sheet.protection.sheet
    assert sheet.protection.password is None


def test_codes_are_hidden_headers_stay_in_sight_and_pages_fit_the_paper():
    sheet = opened(write_workbook(OURS))["共同研究"]

    assert sheet.column_dimensions["H"].hidden
    assert sheet.freeze_panes == "B2"
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_signs_are_chosen_from_a_list():
    sheet = opened(write_workbook(OURS))["共同研究"]

    (offer,) = sheet.data_validations.dataValidation
    assert (str(offer.sqref), offer.formula1) == ("F2:F4", '"値,- 該当なし,… 不明,x 秘匿"')


def test_a_negative_number_stays_a_number_and_shows_a_triangle():
    now = {"amount": ReportedValue("reported", -3.0, "thousand_yen")}

    cell = opened(write_workbook(questionnaire(now)))["共同研究"]["E3"]

    assert (cell.value, cell.number_format) == (-3, "#,##0;△#,##0")


def test_texts_that_look_like_formulas_are_written_as_text():
    for note in DANGEROUS:
        asked = questionnaire({"contracts": ReportedValue("reported", 1.0, "count", note)})

        cell = opened(write_workbook(asked))["共同研究"]["G2"]

        assert (cell.data_type, cell.number_format) == ("s", "@")


def test_texts_that_look_like_formulas_get_an_apostrophe_in_a_csv():
    for note in DANGEROUS:
        asked = questionnaire({"contracts": ReportedValue("reported", 1.0, "count", note)})

        assert f",'{note}\r\n" in write_csv(asked).decode("utf-8-sig")


def test_invented_data_say_so_first():
    invented, real = (
        opened(write_workbook(questionnaire(is_invented=each)))["説明"] for each in (True, False)
    )

    assert invented["A2"].value == "架空データの調査票です"
    assert "架空" not in str([row(real, number) for number in range(1, 10)])


def test_a_file_in_english_is_english_throughout():
    book = opened(write_workbook(questionnaire(language="en")))

    # 億円 and … stay: they are what people type.
    texts = [
        str(cell.value).replace("億円", "").replace("…", "")
        for name in ("Guide", "Joint research", "Patents")
        for cells in book[name].iter_rows(max_col=6)
        for cell in cells
    ]
    assert [text for text in texts if not text.isascii()] == []


def test_the_same_questionnaire_gives_the_same_bytes():
    assert write_workbook(OURS) == write_workbook(questionnaire())
    assert write_workbook(OURS) != write_workbook(questionnaire(university="H1"))


def test_the_version_of_the_template_follows_what_is_asked_and_not_the_figures():
    assert questionnaire({}).template_version == OURS.template_version
    assert questionnaire(language="en").template_version == OURS.template_version
    fewer = questionnaire(sheets=OURS.sheets[:1])
    assert fewer.template_version != OURS.template_version


def test_sections_whose_names_no_sheet_can_have_get_other_names():
    assert name_sheets(["産学/連携", "x" * 40, "x" * 41, ""]) == [
        "産学 連携",
        "x" * 31,
        "x" * 27 + " 3",
        "4",
    ]
