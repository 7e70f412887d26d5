"""The data of one chart as an answer: the page, its files or its picture.

What stands in them is built by the room of each page.
"""

from collections.abc import Callable
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comparisons.answers import answer_picture, answer_tables
from comparisons.pages.data import DataPage
from comparisons.requests import file_format
from comparisons.results import PublishedRelease
from indicators.charts.paper.picture import PICTURE_FORMS, PictureForm


class DrawnData(NamedTuple):
    """A data page, and what draws its picture when one is asked for."""

    page: DataPage
    draw: Callable[[PictureForm], bytes]


def answer_data(
    request: HttpRequest, release: PublishedRelease | None, found: DrawnData
) -> HttpResponse:
    """Return the page, or the file or picture that `format` names; `release` is that of the page.

    Raises: SelectionError (400) for another format.
    """
    form = file_format(request, pictures=True)
    for picture in PICTURE_FORMS:
        if form == picture:
            return answer_picture(found.draw(picture), form, found.page.file_name)
    if form:
        return answer_tables(found.page, form)
    return render(request, "comparisons/data.html", {"release": release, "page": found.page})
