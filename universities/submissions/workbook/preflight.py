"""A look at an uploaded file before anything in it is unpacked.

Only the outside is judged: kind, size, parts. No cell is read.
"""

import io
import re
import zipfile
from contextlib import suppress

from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.workbook import file_sentences
from universities.submissions.workbook_files import ZIP_MARK, find_danger

LARGEST_FILE_MB = 10
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
IS_ENCRYPTED = 1
NEEDED_PARTS = ("[Content_Types].xml", "xl/workbook.xml")
_NOT_TEXT = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_WORKBOOK_NAME = re.compile(r"\.(xls[xmb]?|ods)$", re.IGNORECASE)


def is_workbook(content: bytes, name: str) -> bool:
    """Say whether the file claims, by its first bytes or else by its name, to be a workbook."""
    return content.startswith((ZIP_MARK, OLE_MARK)) or bool(_WORKBOOK_NAME.search(name))


def find_refusal(content: bytes, name: str) -> LocalizedText | None:
    """Return why the file must not be read at all, or None."""
    if not content:
        return file_sentences.EMPTY
    megabytes = len(content) / 1024 / 1024
    if megabytes > LARGEST_FILE_MB:
        return file_sentences.TOO_LARGE.fill(most=LARGEST_FILE_MB, found=f"{megabytes:.1f}")
    if content.startswith(OLE_MARK):
        return file_sentences.PASSWORD if ENCRYPTED in content else file_sentences.OLD_EXCEL
    if content.startswith(ZIP_MARK):
        return _find_password(content) or find_danger(content) or _find_other_kind(content, name)
    if is_workbook(content, name) or content.startswith(_NOT_TEXT):
        return file_sentences.NO_WORKBOOK.fill(name=shown(name))
    return None


def _find_password(content: bytes) -> LocalizedText | None:
    # What is no whole archive is told by find_danger, whatever error it gives here.
    with suppress(Exception), zipfile.ZipFile(io.BytesIO(content)) as archive:
        if any(member.flag_bits & IS_ENCRYPTED for member in archive.infolist()):
            return file_sentences.PASSWORD
    return None


def _find_other_kind(content: bytes, name: str) -> LocalizedText | None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = set(archive.namelist())
    if not members.issuperset(NEEDED_PARTS):
        return file_sentences.NO_WORKBOOK.fill(name=shown(name))
    return None
