"""The command import_survey: what it stores, what it leaves alone, what it tells."""

from pathlib import Path

import pytest
from django.core.management import CommandError

from tests.universities.survey_files import (
    GOOD,
    HARBOUR_2024,
    HEADER,
    NORTH_2023,
    NORTH_2024,
    import_survey,
    survey_bytes,
    write_survey,
)
from universities.models import Event, Release, Revision, Round, Submission, University, Value

pytestmark = pytest.mark.django_db
TABLES = (University, Round, Submission, Revision, Value, Event, Release)
BAD = {
    "an unknown column": survey_bytes(*GOOD, header=HEADER.replace("joint_n", "joint_x")),
    "text in a number cell": survey_bytes(*GOOD, "A1,A,国立,北海道,2024,ten,1,1,1"),
    "a duplicate": survey_bytes(*GOOD, NORTH_2023),
    "a wrong encoding": survey_bytes() + b"\xff",
    "a row cut off": survey_bytes()[:-20],
    "no last line break": survey_bytes()[:-2],
    "another kind": survey_bytes(*GOOD, "A1,A,道立,北海道,2024,1,1,1,1"),
    "a missing key column": survey_bytes(*GOOD, header=HEADER.replace("prefecture", "tm_app")),
    "a bad year": survey_bytes(*GOOD, "A1,A,国立,北海道,0024,1,1,1,1"),
}


def stored() -> dict[str, int]:
    return {table.__name__: table.objects.count() for table in TABLES}


def values_of(code: str, fiscal_year: int) -> dict[str, float | None]:
    """Return what the newest revision says."""
    submission = Submission.objects.get(university__code=code, round__fiscal_year=fiscal_year)
    newest = submission.revisions.latest("number")
    return dict(newest.values.values_list("item", "amount"))


def test_a_file_becomes_sealed_accepted_revisions_with_their_events(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path))

    assert stored() == {
        "University": 2,
        "Round": 2,
        "Submission": 3,
        "Revision": 3,
        "Value": 11,
        "Event": 5,
        "Release": 0,
    }
    assert set(Submission.objects.values_list("status", flat=True)) == {"accepted"}
    assert not Revision.objects.filter(sealed_at__isnull=True).exists()
    assert set(Revision.objects.values_list("origin", flat=True)) == {"import"}
    assert values_of("N1", 2024) == {
        "joint_research_contracts_private": 130,
        "joint_research_amount_private": 410000,
        "patents_held_domestic": 85,
    }
    assert values_of("H1", 2024)["licence_income_domestic"] == 0


def test_every_change_has_its_event(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path), "--release")

    told = Event.objects.filter(action="record_import", by="import_survey")
    assert {each.revision_id for each in told} == set(Revision.objects.values_list("id", flat=True))
    assert Event.objects.filter(action="record_university").count() == 2
    assert Event.objects.filter(action="publish").count() == 3
    (published,) = Event.objects.filter(action="publish_release")
    assert published.payload == {"number": 1, "digest": Release.objects.get().data_digest}
    assert set(Submission.objects.values_list("status", flat=True)) == {"published"}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD.keys())
def test_a_bad_file_imports_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.csv"
    file.write_bytes(content)

    with pytest.raises(CommandError, match="何も取り込みませんでした"):
        import_survey(file, "--release")

    assert set(stored().values()) == {0}


def test_a_bad_file_is_told_every_fault_a_line_each(tmp_path: Path) -> None:
    bad = write_survey(tmp_path, "N1,北の大学,道立,北海道,24,ten,1,1,1", NORTH_2024, NORTH_2024)

    with pytest.raises(CommandError) as refusal:
        import_survey(bad)

    first, *faults = str(refusal.value).splitlines()
    assert "直す所が 4 か所あります" in first
    assert [fault.split("：")[0] for fault in faults] == [
        "2行目 type列",
        "2行目 fiscal_year列",
        "2行目 joint_n列",
        "4行目 code列",
    ]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="読めるファイルが必要です"):
        import_survey(tmp_path / "nowhere.csv")


def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    file = write_survey(tmp_path)
    import_survey(file, "--release")
    before = stored()

    told = import_survey(file, "--release")

    assert stored() == before
    assert "前に取り込んだ内容と同じなので、何も変えませんでした。" in told
    assert "新しい公表は作りませんでした" in told


def test_the_order_of_rows_and_columns_does_not_matter(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path), "--release")
    before = stored()
    turned = [",".join(reversed(line.split(","))) for line in reversed(GOOD)]

    import_survey(
        write_survey(tmp_path, *turned, header=",".join(reversed(HEADER.split(",")))), "--release"
    )

    assert stored() == before


def test_one_changed_value_makes_the_next_revision_and_the_next_release(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path), "--release")

    told = import_survey(
        write_survey(tmp_path, NORTH_2023, NORTH_2024.replace("130", "131"), HARBOUR_2024),
        "--release",
    )

    assert values_of("N1", 2024)["joint_research_contracts_private"] == 131
    assert Revision.objects.filter(number=2).count() == 1
    assert Submission.objects.get(university__code="N1", round__fiscal_year=2024).version == 4
    second, first = Release.objects.all()
    assert (second.number, first.number) == (2, 1)
    assert second.data_digest != first.data_digest
    assert second.catalogue_digest == first.catalogue_digest
    assert "変わった校年度" in told


def test_changing_the_value_back_gives_the_first_digest_again(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path), "--release")
    import_survey(write_survey(tmp_path, NORTH_2023.replace("120", "121")), "--release")

    import_survey(write_survey(tmp_path), "--release")

    third, second, first = Release.objects.all()
    assert third.data_digest == first.data_digest != second.data_digest


def test_a_column_that_the_file_does_not_have_keeps_what_was_said_before(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path, NORTH_2023))
    narrow = "code,name,type,prefecture,fiscal_year,joint_n"

    import_survey(write_survey(tmp_path, "N1,北の大学,国立,北海道,2023,121", header=narrow))

    assert values_of("N1", 2023) == {
        "joint_research_contracts_private": 121,
        "joint_research_amount_private": 360000,
        "patents_held_domestic": 80,
        "licence_income_domestic": 1200,
    }


def test_an_emptied_cell_takes_the_value_away(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path, NORTH_2023))

    import_survey(write_survey(tmp_path, NORTH_2023.removesuffix("1200")))

    assert "licence_income_domestic" not in values_of("N1", 2023)


def test_only_the_years_asked_for_are_taken_and_the_rest_is_told(tmp_path: Path) -> None:
    told = import_survey(write_survey(tmp_path), "--fiscal-year", "2023")

    assert list(Round.objects.values_list("fiscal_year", flat=True)) == [2023]
    assert University.objects.count() == 1
    assert "指定した年度ではない行" in told


def test_a_year_that_the_file_does_not_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="2019年度の行はファイルにありません"):
        import_survey(write_survey(tmp_path), "--fiscal-year", "2019")

    assert University.objects.count() == 0


def test_an_older_file_does_not_bring_back_an_old_name(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path, NORTH_2024))

    import_survey(write_survey(tmp_path, NORTH_2023.replace("北の大学", "旧・北の大学")))

    assert University.objects.get().name_ja == "北の大学"


def test_a_newer_file_brings_the_new_name_with_an_event(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path, NORTH_2023))

    import_survey(write_survey(tmp_path, NORTH_2024.replace("北の大学", "北国大学")))

    assert University.objects.get().name_ja == "北国大学"
    assert Event.objects.filter(action="record_university").count() == 2


def test_a_university_without_any_value_takes_part(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path, "Q1,静かな大学,公立,不明,2024,,,,"))

    assert Submission.objects.get().revisions.get().values.count() == 0
    assert University.objects.get().prefecture == ""


def test_what_somebody_is_typing_is_not_overwritten(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path, NORTH_2023))
    Submission.objects.update(status="in_progress")
    before = stored()

    with pytest.raises(CommandError, match="cannot record an import from 'in_progress'"):
        import_survey(write_survey(tmp_path, NORTH_2023.replace("120", "121"), HARBOUR_2024))

    assert stored() == before


def test_a_submission_without_a_revision_gets_its_first(tmp_path: Path) -> None:
    north = University.objects.create(code="N1", name_ja="北の大学", kind="national")
    asked = Round.objects.create(fiscal_year=2023)
    Submission.objects.create(university=north, round=asked)

    import_survey(write_survey(tmp_path, NORTH_2023))

    assert Submission.objects.get().revisions.get().number == 1


def test_a_real_university_cannot_take_an_invented_ones_code(tmp_path: Path) -> None:
    University.objects.create(code="N1", name_ja="北の大学", kind="national", is_invented=True)

    with pytest.raises(CommandError, match="must be either real or invented"):
        import_survey(write_survey(tmp_path))

    assert Submission.objects.count() == 0
