"""What was downloaded and not changed comes back as it was, in every kind of file."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.universities.workbook.files import NOW, OURS, filled, questionnaire, read
from universities.submissions.values import BLANK, ReportedValue
from universities.submissions.workbook import read_upload, write_csv, write_workbook

KINDS_OF_NOTHING = {
    "contracts": ReportedValue("reported", 0.0, "count"),
    "amount": ReportedValue("not_applicable", None, "", "制度がない"),
    "staff": ReportedValue("unknown", None),
    "patents_held": ReportedValue("suppressed", None, "", "契約により"),
    "licence_income": ReportedValue("not_submitted", None, "", "後日\r\n回答"),
}
amounts = st.integers(-(10**12), 10**12).map(lambda number: number / 100)
# No cell may hold control characters; the form refuses them as well.
notes = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))
nothings = st.sampled_from(["not_applicable", "unknown", "suppressed", "not_submitted"])
answers = st.dictionaries(
    st.sampled_from(["amount", "staff", "licence_income"]),
    st.builds(ReportedValue, st.just("reported"), amounts, st.just("thousand_yen"), notes)
    | st.builds(ReportedValue, nothings, st.none(), st.just(""), notes),
)


def complete(now: Mapping[str, ReportedValue]) -> dict[str, ReportedValue]:
    return {code: now.get(code, BLANK) for code in OURS.rows}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("write", [write_workbook, write_csv])
def test_an_unchanged_file_changes_nothing(write, language):
    asked = questionnaire(KINDS_OF_NOTHING, language=language)

    reading = read_upload(write(asked), name="file", questionnaire=asked)

    assert (reading.faults, reading.notices) == ((), ())
    assert reading.cells == KINDS_OF_NOTHING


@given(now=answers)
@settings(max_examples=12, deadline=None)
def test_any_answers_come_back_from_a_workbook(now):
    asked = questionnaire(now)

    reading = read_upload(write_workbook(asked), name="file.xlsx", questionnaire=asked)

    assert reading.faults == ()
    assert reading.cells == complete(now)


@given(now=answers)
@settings(deadline=None)
def test_any_answers_come_back_from_a_csv(now):
    asked = questionnaire(now)

    reading = read_upload(write_csv(asked), name="file.csv", questionnaire=asked)

    assert reading.faults == ()
    assert reading.cells == complete(now)


def test_a_file_in_english_is_read_where_japanese_is_spoken():
    english = write_workbook(questionnaire(KINDS_OF_NOTHING, language="en"))

    reading = read_upload(english, name="file.xlsx", questionnaire=questionnaire(KINDS_OF_NOTHING))

    assert (reading.faults, reading.cells) == ((), KINDS_OF_NOTHING)


def test_one_changed_cell_is_one_changed_answer():
    reading = read(filled({"共同研究!E2": 131}))

    before = complete(NOW)
    changed = {code: each for code, each in reading.cells.items() if each != before[code]}
    assert changed == {"contracts": ReportedValue("reported", 131.0, "count")}


def test_a_cleared_cell_is_not_answered_and_keeps_its_note():
    reading = read(filled({"共同研究!E3": None}))

    assert reading.cells["amount"] == ReportedValue(
        "not_submitted", None, "", "＝前年度から続く契約を含む"
    )


def test_a_note_longer_than_a_cell_is_not_cut_by_the_way_through_the_file():
    long = {"contracts": ReportedValue("reported", 1.0, "count", "長" * 40_000)}
    asked = questionnaire(long)

    reading = read_upload(write_workbook(asked), name="file.xlsx", questionnaire=asked)

    assert reading.cells["contracts"] == long["contracts"]


@pytest.mark.parametrize("write", [write_workbook, write_csv])
def test_the_file_says_which_version_it_was_downloaded_from(write):
    asked = questionnaire(version=7)

    assert read_upload(write(asked), name="file", questionnaire=OURS).version == 7


def test_what_could_not_be_read_before_is_told_again():
    asked = questionnaire({"contracts": ReportedValue("unreadable", None, "", "", "約100")})

    reading = read_upload(write_workbook(asked), name="file.xlsx", questionnaire=asked)

    assert [(fault.place.en, fault.value) for fault in reading.faults] == [("共同研究!E2", "約100")]
    assert "contracts" not in reading.cells
