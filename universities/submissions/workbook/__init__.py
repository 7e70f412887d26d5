"""The questionnaire as a file: written to be filled in, read back strictly, faults put into it.

Pure: no database and no framework; the services decide what is done with what was read.
"""

from universities.submissions.workbook.annotating import annotate_workbook
from universities.submissions.workbook.csv_writing import write_csv
from universities.submissions.workbook.model import CellFault, WorkbookReading
from universities.submissions.workbook.questionnaire import AskedRow, Questionnaire, Sheet
from universities.submissions.workbook.reading import read_upload
from universities.submissions.workbook.writing import write_workbook

__all__ = [
    "AskedRow",
    "CellFault",
    "Questionnaire",
    "Sheet",
    "WorkbookReading",
    "annotate_workbook",
    "read_upload",
    "write_csv",
    "write_workbook",
]
