"""Tables as an HTTP answer: the file, its type and its name.

What is in the file is written by downloads.py.
"""

from django.http import HttpResponse

from comparisons.downloads import write_csv, write_workbook
from comparisons.pages.data import DataPage

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def answer_tables(page: DataPage, form: str) -> HttpResponse:
    """Return the page's tables as a CSV (the main table) or a workbook (every table)."""
    if form == "csv":
        return _attach(write_csv(page.tables[0]), CSV, f"{page.file_name}.csv")
    content = write_workbook(page.tables, about=page.about, facts=page.facts)
    return _attach(content, XLSX, f"{page.file_name}.xlsx")


def _attach(content: bytes, kind: str, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": disposition})
