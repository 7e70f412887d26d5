"""A person's own submissions and their cells as columns.

Nothing is formatted here; whose they are is said by the desk.
"""

from collections.abc import Iterable
from typing import Any

from comparisons.api.row_parts import to_columns
from comparisons.api.table import ApiTable
from indicators.catalogue.loader import load_catalogue
from universities.desks import Desk, list_desks
from universities.submissions.drafts import read_draft
from universities.submissions.values import BLANK


def read_submissions(person: object) -> ApiTable:
    """Return the submissions of the person's own universities, newest round first."""
    return ApiTable({}, to_columns([_submission_row(desk) for desk in list_desks(person)]))


def read_cells(desk: Desk) -> ApiTable:
    """Return what the submission says now about every item that is asked."""
    draft = read_draft(desk)
    about = {
        "round": desk.round,
        "university": desk.university,
        "status": desk.status,
        "version": desk.version,
        "revision": draft.number,
        "is_sealed": draft.is_sealed,
        "is_invented": desk.is_invented,
    }
    return ApiTable(about, to_columns(list(_cell_rows(desk, draft.cells))))


def _submission_row(desk: Desk) -> dict[str, Any]:
    return {
        "round": desk.round,
        "fiscal_year": desk.fiscal_year,
        "is_practice": desk.is_practice,
        "university": desk.university,
        "name": desk.name.ja,
        "name_en": desk.name.en,
        "status": desk.status,
        "version": desk.version,
        "closes_on": desk.closes_on.isoformat() if desk.closes_on else None,
    }


def _cell_rows(desk: Desk, cells: Any) -> Iterable[dict[str, Any]]:
    for item in load_catalogue().asked_items(desk.fiscal_year):
        cell = cells.get(item.code, BLANK)
        yield {
            "item": item.code,
            "label": item.label.ja,
            "label_en": item.label.en,
            "value": cell.amount,
            "unit": item.unit,
            "state": cell.state,
        }
