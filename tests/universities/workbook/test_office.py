"""The real LibreOffice: opens the questionnaire, recalculates, saves, and loses nothing."""

import io
import subprocess
import zipfile
from pathlib import Path

import pytest

from kpi_dashboard.tools.machine import ensure_office
from tests.universities.workbook.files import filled, questionnaire
from universities.submissions.values import ReportedValue
from universities.submissions.workbook import read_upload, write_workbook

FILTER = "xlsx:Calc MS Excel 2007 XML"
NOW = {
    "contracts": ReportedValue("reported", 0.0, "count", "=契約なし"),
    "amount": ReportedValue("reported", -1234.567, "thousand_yen", " 前後の空白 \n2行目 😀"),
    "staff": ReportedValue("not_applicable", None, "", "-"),
    "patents_held": ReportedValue("unknown", None),
    "licence_income": ReportedValue("suppressed", None, "", "1,234"),
}


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    return (tmp_path_factory.mktemp("office") / "profile").as_uri()


def through_office(content: bytes, folder: Path, profile: str) -> bytes:
    """Return the file as LibreOffice saves it, every formula calculated."""
    source, target = folder / "file.xlsx", folder / "saved"
    source.write_bytes(content)
    command = [ensure_office(), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", FILTER, "--outdir", str(target), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (target / "file.xlsx").read_bytes()


def read_member(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def test_saving_in_libreoffice_changes_nothing(tmp_path: Path, profile: str):
    asked = questionnaire(NOW)

    content = through_office(write_workbook(asked), tmp_path, profile)
    reading = read_upload(content, name="file.xlsx", questionnaire=asked)

    assert b"LibreOffice" in read_member(content, "docProps/app.xml")
    assert (reading.faults, reading.notices) == ((), ())
    assert reading.cells == NOW


def test_a_formula_is_calculated_by_libreoffice_and_its_result_read(tmp_path: Path, profile: str):
    asked = questionnaire(NOW)
    typed = filled({"共同研究!E2": "=SUM(100,31)"}, write_workbook(asked))

    content = through_office(typed, tmp_path, profile)
    reading = read_upload(content, name="file.xlsx", questionnaire=asked)

    assert reading.faults == ()
    assert reading.cells["contracts"] == ReportedValue("reported", 131.0, "count", "=契約なし")
    assert [(each.cell, each.value) for each in reading.notices] == [("E2", "131")]
