"""A university at work by file: its people, its questionnaire, and what somebody typed into it.

The catalogue is the shipped one, the pages are asked over HTTP; nothing is asserted here.
"""

import io
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from universities.desks import Desk, open_desk
from universities.models import Membership, Round, Submission, University
from universities.submissions.drafts import read_draft
from universities.submissions.events import Author
from universities.submissions.services.drafting import save_cells
from universities.submissions.values import ReportedValue

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
PAGE = "/entry/2025/north/uploads/"
WORKBOOK = "/entry/2025/north/workbook/"
COLLEAGUE = Author("colleague", "contributor", NOW + timedelta(minutes=1))
LICENCES, INCOME, CONTRACTS = "licences", "licence_income", "joint_research_contracts"
VALUE, SIGN, NOTE, CODE = "E", "F", "G", "H"


def make_north() -> None:
    """Give the north university its people and an open round, and the south one its own."""
    round_ = Round.objects.create(
        fiscal_year=2025, state=Round.State.OPEN, closes_on=date(2026, 12, 15)
    )
    for code, name in (("north", "北大学"), ("south", "南大学")):
        place = University.objects.create(
            code=code, name_ja=name, kind="national", is_invented=True
        )
        Submission.objects.create(university=place, round=round_)
    north, south = University.objects.order_by("code")
    for name, university in (("contributor", north), ("approver", north), ("viewer", north)):
        make_person(name, name, university)
    make_person("neighbour", "contributor", south)
    make_person("analyst", "analyst", None)


def make_person(name: str, role: str, university: University | None) -> None:
    user = get_user_model().objects.create_user(username=name, email=f"{name}@north.example")
    Membership.objects.create(user=user, role=role, university=university)


def client_of(name: str = "contributor") -> Client:
    """Return a browser in which the person is signed in."""
    client = Client()
    client.force_login(get_user_model().objects.get(username=name))
    return client


def desk_of(name: str = "contributor") -> Desk:
    user = get_user_model().objects.get(username=name)
    return open_desk(user, round_code="2025", university="north")


def stored() -> Mapping[str, ReportedValue]:
    """Return the draft as it is now."""
    return read_draft(desk_of()).cells


def type_in(cells: Mapping[str, float | None], author: Author = COLLEAGUE) -> None:
    """Save figures on the page; None clears a cell."""
    desk = desk_of()
    values = {
        item: ReportedValue("not_submitted", None)
        if amount is None
        else ReportedValue("reported", float(amount))
        for item, amount in cells.items()
    }
    save_cells(desk.submission, values, read_version=desk.version, author=author)


def download(client: Client, form: str = "xlsx") -> bytes:
    return client.get(f"{WORKBOOK}?form={form}").content


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def cell_of(book: Workbook, item: str, column: str = VALUE) -> Any:
    """Return the cell of an item in one of the columns that people fill in."""
    rows = ((sheet, row) for sheet in book.worksheets for row in range(2, sheet.max_row + 1))
    sheet, row = next((sheet, row) for sheet, row in rows if sheet[f"{CODE}{row}"].value == item)
    return sheet[f"{column}{row}"]


def filled(content: bytes, values: Mapping[str, Any], column: str = VALUE) -> bytes:
    """Return the file with those items typed over."""
    book = opened(content)
    for item, value in values.items():
        cell_of(book, item, column).value = value
    return saved(book)


def send(client: Client, content: bytes, name: str = "調査票.xlsx", **extra: Any) -> HttpResponse:
    """Upload a file and return the page that comes of it."""
    file = SimpleUploadedFile(name, content)
    answer: Any = client.post(PAGE, {"file": file}, follow=True, **extra)
    return answer


def text_of(answer: HttpResponse) -> str:
    return answer.content.decode()


def act(client: Client, page: HttpResponse, act_: str = "confirm", **changes: Any) -> Any:
    """Press a button of the upload's page as it was shown."""
    shown = page.context["page"]
    version = shown.comparison.version if shown.comparison else 0
    form = {"act": act_, "version": version} | changes
    return client.post(shown.address, form, follow=True)
