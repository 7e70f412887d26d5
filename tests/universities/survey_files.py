"""Small survey files for tests, written as a story reads: a header and a line per university.

Nothing is asserted here.
"""

import io
from pathlib import Path
from typing import Any

from django.core.management import call_command
from openpyxl import Workbook

HEADER = "code,name,type,prefecture,fiscal_year,joint_n,joint_amt,pat_held_dom,lic_income_dom"
NORTH_2023 = "N1,北の大学,国立,北海道,2023,120,360000,80,1200"
NORTH_2024 = "N1,北の大学,国立,北海道,2024,130,410000,85,"
HARBOUR_2024 = "H1,みなと大学,私立,兵庫県,2024,40,90000.5,12,0"
GOOD = (NORTH_2023, NORTH_2024, HARBOUR_2024)


def survey_text(*lines: str, header: str = HEADER) -> str:
    """Return a CSV text of those lines; without any, the three good ones."""
    return "\r\n".join([header, *(lines or GOOD)]) + "\r\n"


def survey_bytes(*lines: str, header: str = HEADER, encoding: str = "utf-8") -> bytes:
    """Return the bytes of that CSV."""
    return survey_text(*lines, header=header).encode(encoding)


def write_survey(folder: Path, *lines: str, header: str = HEADER) -> Path:
    """Write that CSV and return where it is."""
    file = folder / "survey.csv"
    file.write_bytes(survey_bytes(*lines, header=header))
    return file


def survey_workbook(*lines: list[Any], header: str = HEADER, sheet: str = "調査票") -> bytes:
    """Return the bytes of an XLSX with those rows of cells."""
    workbook = Workbook()
    workbook.active.title = sheet
    for row in (header.split(","), *lines):
        workbook.active.append(row)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def import_survey(file: Path, *options: Any) -> str:
    """Run the command and return what it told."""
    told = io.StringIO()
    call_command("import_survey", str(file), *options, stdout=told, stderr=io.StringIO())
    return told.getvalue()
