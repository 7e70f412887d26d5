"""The questionnaire as a file: written, and read and checked against what is asked.

Reading includes the process of its own in which every upload is unpacked.
"""

from benchmarks.measuring import Line, measure, report, timed
from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Item, Section
from indicators.text import LocalizedText
from universities.submissions.values import ReportedValue
from universities.submissions.workbook import (
    AskedRow,
    Questionnaire,
    Sheet,
    annotate_workbook,
    read_upload,
    write_workbook,
)

TIMES = 7
FISCAL_YEAR = 2025
MADE_SECONDS, READ_SECONDS = 0.3, 1.0


def run() -> list[Line]:
    """Return the lines of writing, of reading, and of putting faults into the file."""
    questionnaire = build_questionnaire()
    content = write_workbook(questionnaire)
    reading = read_upload(content, name="questionnaire.xlsx", questionnaire=questionnaire)
    if reading.faults or len(reading.cells) != len(questionnaire.rows):
        raise SystemExit(f"The questionnaire must be read back whole, got {reading.faults}.")

    def read() -> object:
        return read_upload(content, name="questionnaire.xlsx", questionnaire=questionnaire)

    what = f"questionnaire of {len(questionnaire.rows)} items"
    made = measure(lambda: write_workbook(questionnaire), times=TIMES)
    annotated = measure(lambda: annotate_workbook(content, ()), times=TIMES)
    return [
        timed(f"{what} made as a workbook", made, target=MADE_SECONDS),
        timed(f"{what} read and checked", measure(read, times=TIMES), target=READ_SECONDS),
        timed(f"{what} given back with its faults", annotated, target=None),
    ]


def build_questionnaire() -> Questionnaire:
    """Return a questionnaire of every item, all answered, with one sheet a viewpoint."""
    catalogue = load_catalogue()
    sheets = [
        Sheet(
            Section(viewpoint.code, viewpoint.label, viewpoint.label, ()),
            tuple(
                build_row(number, item)
                for number, item in enumerate(catalogue.items.values(), start=1)
                if item.viewpoint == viewpoint.code
            ),
        )
        for viewpoint in catalogue.viewpoints.values()
    ]
    return Questionnaire(
        round=str(FISCAL_YEAR),
        fiscal_year=FISCAL_YEAR,
        university="X0001",
        university_name=LocalizedText("北の大学", "North University"),
        language="ja",
        is_invented=True,
        sheets=tuple(sheet for sheet in sheets if sheet.rows),
    )


def build_row(number: int, item: Item) -> AskedRow:
    """Return one item with invented answers of both years."""
    last = ReportedValue("reported", float(number * 1_000), item.unit)
    now = ReportedValue("reported", float(number * 1_234), item.unit, "前年度から続く契約を含む。")
    return AskedRow(item, 0, last, now)


if __name__ == "__main__":
    report(run())
