"""What import_survey tells besides its counts: absent rows, doubtful codes, long fault lists."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError

from tests.universities.survey_files import (
    GOOD,
    HARBOUR_2024,
    NORTH_2023,
    NORTH_2024,
    import_survey,
    survey_text,
    write_survey,
)
from universities.models import Release, Revision, University

pytestmark = pytest.mark.django_db
SAME = "前に取り込んだ内容と同じなので、何も変えませんでした。"


def test_a_stored_row_that_the_file_does_not_have_is_told_and_stays(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path))

    told = import_survey(write_survey(tmp_path, NORTH_2023, NORTH_2024))

    assert Revision.objects.count() == 3
    assert "ファイルにない校年度（そのまま残します）" in told
    assert "みなと大学（H1）2024年度" in told
    assert SAME not in told
    assert "何も変えませんでした。保存済みの 1 校年度はファイルになく、そのまま残ります。" in told


def test_a_year_of_which_the_file_does_not_speak_is_not_missed(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path))

    told = import_survey(write_survey(tmp_path, NORTH_2023))

    assert "ファイルにない校年度" not in told
    assert SAME in told


def test_an_invented_university_is_not_missed_in_a_real_file(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path))
    University.objects.filter(code="H1").update(is_invented=True)

    assert SAME in import_survey(write_survey(tmp_path, NORTH_2023, NORTH_2024))


def test_many_absent_rows_are_counted_and_a_few_are_named(tmp_path: Path) -> None:
    others = [f"X{number},大学{number},私立,兵庫県,2023,1,1,1,1" for number in range(8)]
    import_survey(write_survey(tmp_path, NORTH_2023, *others))

    told = import_survey(write_survey(tmp_path, NORTH_2023))

    assert "大学0（X0）2023年度、大学1（X1）2023年度、" in told
    assert "…ほか 3 件" in told
    assert "大学7" not in told


def test_codes_that_differ_only_in_case_are_kept_as_written_and_told(tmp_path: Path) -> None:
    told = import_survey(write_survey(tmp_path, NORTH_2023, NORTH_2024.replace("N1", "n1")))

    assert set(University.objects.values_list("code", flat=True)) == {"N1", "n1"}
    assert "大文字と小文字だけが違うコードがあります：N1・n1（北の大学）" in told
    assert "複数のコードを持つ大学名" not in told


def test_a_code_that_differs_in_case_from_a_stored_one_is_told(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path, NORTH_2023))

    told = import_survey(write_survey(tmp_path, NORTH_2024.replace("N1", "n1")))

    assert "大文字と小文字だけが違うコードがあります：N1・n1（北の大学）" in told


def test_a_name_with_several_codes_is_told(tmp_path: Path) -> None:
    told = import_survey(write_survey(tmp_path, NORTH_2023, NORTH_2024.replace("N1", "N2")))

    assert "複数のコードを持つ大学名があります：北の大学（N1・N2）" in told
    assert "大文字と小文字だけ" not in told


def test_a_file_without_doubtful_codes_is_told_without_notice(tmp_path: Path) -> None:
    assert "あります：" not in import_survey(write_survey(tmp_path))


def bad_lines(count: int) -> list[str]:
    return [f"B{number},大学,道立,北海道,2023,1,1,1,{number}x" for number in range(count)]


def test_up_to_200_faults_are_told_a_line_each(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refusal:
        import_survey(write_survey(tmp_path, *bad_lines(100)))

    assert len(str(refusal.value).splitlines()) == 201


def test_beyond_200_faults_the_equal_ones_are_told_as_a_number(tmp_path: Path) -> None:
    lines = [*bad_lines(150), NORTH_2023.replace("2023", "20X3")]

    with pytest.raises(CommandError) as refusal:
        import_survey(write_survey(tmp_path, *lines))

    told = str(refusal.value).splitlines()
    assert len(told) == 1 + 2 * 21 + 1 + 1
    assert "type列：… ほか 130 件（同じ種類が全部で 150 件）" in told
    assert "lic_income_dom列：… ほか 130 件（同じ種類が全部で 150 件）" in told
    assert told[-2].startswith("152行目 fiscal_year列：")
    assert told[-1].startswith("直す所は全部で 301 か所です。")


def test_all_faults_are_told_when_asked_for(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refusal:
        import_survey(write_survey(tmp_path, *bad_lines(150)), "--all-faults")

    assert len(str(refusal.value).splitlines()) == 301


def test_a_damaged_release_ends_in_a_sentence(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path), "--release")
    import_survey(write_survey(tmp_path, NORTH_2023.replace("120", "121")), "--release")
    first = Release.objects.earliest("number")
    (Path(settings.RELEASES_DIR) / first.data_digest / "keys.json").write_text("{}")

    with pytest.raises(CommandError, match="restore the folder of this release"):
        import_survey(write_survey(tmp_path), "--release")

    assert Release.objects.count() == 2


def test_a_file_in_another_encoding_is_told_once_as_such(tmp_path: Path) -> None:
    file = tmp_path / "survey.csv"
    file.write_bytes(survey_text(*GOOD, HARBOUR_2024).encode("euc_jp"))

    with pytest.raises(CommandError) as refusal:
        import_survey(file)

    assert str(refusal.value).count("文字コードが違うようです") == 1
