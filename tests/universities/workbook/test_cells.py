"""What people and programs put into a cell: taken, taken with a word about it, or told back."""

import pytest

from tests.universities.workbook.files import (
    NOW,
    RESEARCH_PART,
    filled,
    noticed,
    opened,
    patched,
    read,
    saved,
    told,
    with_cell,
)
from universities.submissions.values import ReportedValue


def styled(cell, value, number_format):
    book = opened(filled({f"共同研究!{cell}": value}))
    book["共同研究"][cell].number_format = number_format
    return saved(book)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        (131, 131.0),
        ("１３１", 131.0),
        ("1,310", 1310.0),
        (" 131　", 131.0),
        ("△5", -5.0),
        ("(5)", -5.0),
    ],
)
def test_a_number_is_read_as_it_was_meant(typed, amount):
    reading = read(filled({"共同研究!E2": typed}))

    assert reading.notices == ()
    assert reading.cells["contracts"] == ReportedValue("reported", amount, "count")


def test_the_sixteenth_digit_of_a_sum_is_noise():
    reading = read(filled({"共同研究!E3": 0.1 + 0.2}))

    assert reading.cells["amount"].amount == 0.3


def test_a_unit_is_converted_and_echoed():
    content = filled({"共同研究!E3": "1.5億円"})

    assert read(content).cells["amount"].amount == 150_000
    assert noticed(content) == ["共同研究!E3: Read as 150,000 thousand yen."]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("1,23", "Commas must stand every three digits"),
        ("1_000", "Underscores are not read"),
        ("1e3", "Exponents are not read"),
        ("①", "Only the digits 0 to 9 are read"),
        ("5²", "Only the digits 0 to 9 are read"),
        ("約100", "Enter the exact figure"),
        ("😀", "Enter digits only"),
        ("9" * 400, "must have at most 15 digits, got '9999999999999999999999999999999999999999…'"),
        (1e300, "must have at most 15 digits"),
        (12.5, "must not be finer than its unit allows"),
        (True, "got 'TRUE'. It is TRUE or FALSE"),
        ("#REF!", "got '#REF!'. It is a spreadsheet error"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_what_is_no_figure_is_told_with_its_cell(typed, sentence):
    reading = read(filled({"共同研究!E2": typed}))

    (fault,) = reading.faults
    assert (fault.sheet, fault.cell, fault.item) == ("共同研究", "E2", "contracts")
    assert fault.header == "2025年度の値"
    assert sentence in fault.sentence.en
    assert "contracts" not in reading.cells
    assert reading.cells["amount"] == NOW["amount"]


def test_a_nul_in_a_cell_is_told():
    (line,) = told(with_cell('<c r="E2" t="str"><v>1_x0000_2</v></c>'))

    assert "got '1\\x002'. It holds an invisible character" in line


@pytest.mark.parametrize("format_code", ["yyyy/m/d", 'ggge"年"m"月"', "[$-411]m/d", "h:mm"])
def test_a_date_is_no_number(format_code):
    (line,) = told(styled("E2", 45_383, format_code))

    assert line == (
        "共同研究!E2: must be a number, got '2024-04-01'. It is a date. Set the cell's format to "
        "General and enter the number again."
    )


@pytest.mark.parametrize("format_code", ["General", '#,##0"年度分"', "[Red]#,##0", "0.00_ ", "@"])
def test_a_number_in_an_unusual_format_is_a_number(format_code):
    content = styled("E2", 45_383, format_code)

    assert noticed(content) == []
    assert read(content).cells["contracts"].amount == 45_383


def test_a_format_that_shows_a_thousandth_is_told():
    content = styled("E3", 1_234_567, "#,##0,")

    assert noticed(content) == [
        "共同研究!E3: was read as '1234567', the cell's value; its format '#,##0,' shows it "
        "smaller. Check the unit (thousand yen)."
    ]


def test_a_percent_format_is_told():
    assert "shows it a hundred times larger" in noticed(styled("E3", 0.5, "0%"))[0]


def test_a_formula_gives_its_last_result():
    content = with_cell('<c r="E2"><f>SUM(100,31)</f><v>131</v></c>')

    assert noticed(content) == [
        "共同研究!E2: was read as '131', the formula's last result. The formula itself is not kept."
    ]
    assert read(content).cells["contracts"].amount == 131


def test_a_formula_that_was_never_calculated_is_told():
    (line,) = told(filled({"共同研究!E2": "=SUM(100,31)"}))

    assert "共同研究!E2: must hold a result, got a formula that was never calculated" in line


def test_a_formula_that_failed_is_told():
    (line,) = told(with_cell('<c r="E2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>'))

    assert "got '#DIV/0!'. It is a spreadsheet error" in line


@pytest.mark.parametrize(
    ("sign", "state"),
    [
        ("- 該当なし", "not_applicable"),
        ("… unknown", "unknown"),
        ("x", "suppressed"),
        ("－", "not_applicable"),
    ],
)
def test_a_sign_says_why_there_is_no_figure(sign, state):
    reading = read(filled({"特許!F3": sign}))

    assert reading.cells["licence_income"] == ReportedValue(state, None)


def test_a_sign_may_stand_in_the_value_cell():
    assert read(filled({"特許!E3": "…"})).cells["licence_income"] == ReportedValue("unknown", None)


def test_a_figure_with_a_sign_is_told():
    (line,) = told(filled({"共同研究!F2": "x 秘匿"}))

    assert line == (
        "共同研究!F2: must be a value or a sign, got both '130' and 'x 秘匿'. Clear one of them."
    )


def test_an_unknown_sign_is_told():
    assert (
        "共同研究!F2: must be a sign of the list, got 'なし'"
        in told(filled({"共同研究!F2": "なし"}))[0]
    )


def test_the_word_value_takes_a_sign_back():
    content = filled({"共同研究!F4": "値"})

    assert read(content).cells["staff"].state == "not_submitted"
    assert noticed(content) == [
        "共同研究!F4: was read as not answered: the sign says 'value', but there is none."
    ]


def test_a_note_keeps_emoji_and_lines():
    note = "増加 😀 👩‍🔬\n2行目"

    assert read(filled({"共同研究!G2": note})).cells["contracts"].note == note


def test_a_phonetic_guide_is_no_part_of_a_text():
    guide = "<is><t>増加</t><rPh sb='0' eb='2'><t>ゾウカ</t></rPh></is>"
    plain = filled({"共同研究!G2": "増加"})
    content = patched(
        plain, RESEARCH_PART, '<c r="G2" ', f'<c r="G2" t="inlineStr">{guide}</c><c r="Z2" '
    )

    assert read(content).cells["contracts"].note == "増加"


def test_a_control_character_in_a_note_is_told():
    text = '<c r="G2" t="inlineStr"><is><t>a_x0007_b</t></is></c><c r="Z2" '
    content = patched(filled({}), RESEARCH_PART, '<c r="G2" ', text)

    assert (
        "共同研究!G2: must hold no invisible control character, got 'a\\x07b'" in told(content)[0]
    )
