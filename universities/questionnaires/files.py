"""Files that are handed out: the questionnaire to fill in, and an upload with its faults marked.

What is in them the workbook writes; how a file is named and typed is said here.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote

from indicators.text import LocalizedText
from universities.desks import Desk
from universities.questionnaires.building import build_questionnaire
from universities.submissions.services.uploads import UploadClosedError
from universities.submissions.uploads.reading import find_upload, read_content
from universities.submissions.workbook import annotate_workbook, write_csv, write_workbook

KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
WRITERS = {"xlsx": write_workbook, "csv": write_csv}
QUESTIONNAIRE = LocalizedText("調査票", "questionnaire")
TO_CORRECT = LocalizedText("調査票_要修正", "questionnaire_to_correct")
_PLAIN = re.compile(r"[^A-Za-z0-9._-]")


@dataclass(frozen=True, slots=True)
class FileToSend:
    """A file with its type and what the browser is told to do with it."""

    content: bytes
    kind: str
    disposition: str


def write_questionnaire(desk: Desk, form: str, *, language: str) -> FileToSend:
    """Return the pre-filled questionnaire as xlsx or csv."""
    questionnaire = build_questionnaire(desk, language=language)
    content = WRITERS[form](questionnaire)
    return _named(content, form, desk, QUESTIONNAIRE, language)


def mark_faults(desk: Desk, upload: int, *, language: str) -> FileToSend:
    """Return the uploaded workbook with a note at each fault and a sheet 要修正.

    Raises: NoUpload; UploadClosedError once the file is no longer kept.
    """
    found = find_upload(desk, upload)
    if not found.is_waiting:
        raise UploadClosedError(
            f"「{found.name}」は処理が終わったため、ファイルは残っていません。",
            f"“{found.name}” was dealt with, so the file is no longer kept.",
        )
    content = annotate_workbook(read_content(desk, upload), found.faults, language=language)
    return _named(content, "xlsx", desk, TO_CORRECT, language)


def _named(
    content: bytes, form: str, desk: Desk, title: LocalizedText, language: str
) -> FileToSend:
    name, plain = (
        f"{desk.round}_{desk.university}_{each}.{form}"
        for each in (title.in_language(language), title.en)
    )
    # Old browsers read the first name, all others the second (RFC 6266).
    disposition = (
        f'attachment; filename="{_PLAIN.sub("_", plain)}"; '
        f"filename*=UTF-8''{quote(name, safe='')}"
    )
    return FileToSend(content, KINDS[form], disposition)
