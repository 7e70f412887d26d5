"""The whole workbook: which sheets it has, in which part of the archive each stands.

Parts that hold no cell are not opened.
"""

import io
import posixpath
import zipfile
from typing import Any

from universities.submissions.workbook_worker.budgets import Budget
from universities.submissions.workbook_worker.formats import read_formats
from universities.submissions.workbook_worker.sheets import SheetReader
from universities.submissions.workbook_worker.texts import read_shared_texts
from universities.submissions.workbook_worker.xml_events import Refused, read_events

BOOK = "xl/workbook.xml"
LINKS = "xl/_rels/workbook.xml.rels"
MOST_SHEETS = 200
Attributes = dict[str, str]


def read_book(content: bytes) -> dict[str, Any]:
    """Return every sheet with its name, whether it is hidden, its rows and its merged cells."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        links = {each["Id"]: each for each in _elements(archive, LINKS, "Relationship")}
        texts = _read_optional(archive, links, "/sharedStrings", read_shared_texts)
        formats = _read_optional(archive, links, "/styles", read_formats)
        found = _elements(archive, BOOK, "sheet")
        if not 0 < len(found) <= MOST_SHEETS:
            raise Refused("broken")
        budget = Budget()
        readers = [SheetReader(texts, formats, budget) for _ in found]
        return {
            "sheets": [
                _read_sheet(archive, sheet, links, reader)
                for sheet, reader in zip(found, readers, strict=True)
            ]
        }


def _read_sheet(
    archive: zipfile.ZipFile, sheet: Attributes, links: dict[str, Attributes], reader: SheetReader
) -> dict[str, Any]:
    with archive.open(_part(links[sheet["id"]])) as file:
        reader.read(file)  # type: ignore[arg-type]
    return {
        "name": sheet["name"],
        "hidden": sheet.get("state", "visible") != "visible",
        "rows": reader.rows,
        "merged": reader.merged,
    }


def _read_optional(
    archive: zipfile.ZipFile, links: dict[str, Attributes], kind: str, read: Any
) -> list[str]:
    named = [each for each in links.values() if each["Type"].endswith(kind)]
    if not named:
        return []
    with archive.open(_part(named[0])) as file:
        found: list[str] = read(file)
    return found


def _part(link: Attributes) -> str:
    """Return the member of the archive that a link leads to; it stands beside the workbook."""
    return posixpath.normpath(posixpath.join("/xl", link["Target"])).lstrip("/")


def _elements(archive: zipfile.ZipFile, member: str, wanted: str) -> list[Attributes]:
    found: list[Attributes] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == wanted:
            found.append(attributes)

    with archive.open(member) as file:
        read_events(file, start=start, end=lambda _: None, text=lambda _: None)  # type: ignore[arg-type]
    return found
