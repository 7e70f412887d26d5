"""Tables and pictures as an HTTP answer: the file, its type and its name.

What is in the file is written by downloads.py and pictures.py.
"""

from typing import cast

from django.http import HttpResponse

from comparisons.chart_pictures import draw_chart_picture, has_picture
from comparisons.downloads import write_csv, write_workbook
from comparisons.pages.data import DataPage, check_chart
from comparisons.pages.parts import name_file
from comparisons.refusals import SelectionError
from comparisons.results import PublishedRelease
from comparisons.selection import Selection
from indicators.charts.paper.picture import PictureForm
from indicators.text import LocalizedText

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NO_PICTURE = LocalizedText(
    "この表には図がないため、{form} にできません。アドレスの format は csv / xlsx のどちらかです。",
    "This table has no picture, so there is no {form} of it. The format must be csv or xlsx.",
)
PICTURES = {"svg": "image/svg+xml", "png": "image/png"}


def answer_tables(page: DataPage, form: str) -> HttpResponse:
    """Return the page's tables as a CSV (the main table) or a workbook (every table)."""
    if form == "csv":
        return _attach(write_csv(page.tables[0]), CSV, f"{page.file_name}.csv")
    content = write_workbook(page.tables, about=page.about, facts=page.facts)
    return _attach(content, XLSX, f"{page.file_name}.xlsx")


def answer_chart(
    release: PublishedRelease, selection: Selection, chart: str, form: str, *, language: str
) -> HttpResponse:
    """Return one chart as a picture.

    Raises: SelectionError, 404 for an unknown chart, 400 for a table that has no picture.
    """
    check_chart(release, selection, chart)
    if not has_picture(release, selection, chart):
        raise SelectionError(NO_PICTURE.fill(form=form), status=400)
    picture = draw_chart_picture(
        release, selection, chart, cast(PictureForm, form), language=language
    )
    return answer_picture(picture, form, name_file(selection, chart))


def answer_picture(picture: bytes, form: str, name: str) -> HttpResponse:
    """Return a picture, svg or png, as the file `name` without its ending."""
    return _attach(picture, PICTURES[form], f"{name}.{form}")


def _attach(content: bytes, kind: str, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": disposition})
