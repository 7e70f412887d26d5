"""Whose file it is: round, university, invented or real, version, from its hidden sheet.

Only whether the file belongs here is judged; no answer is read.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.workbook import file_sentences, words
from universities.submissions.workbook.book_entries import rows_of
from universities.submissions.workbook.model import CellFault
from universities.submissions.workbook.questionnaire import Questionnaire

TEMPLATE = "kpi-questionnaire"
_LONGEST_VERSION = 9


def facts_of(questionnaire: Questionnaire) -> dict[str, str]:
    """Return what the hidden sheet says, key by key."""
    return {
        "template": TEMPLATE,
        "template_version": questionnaire.template_version,
        "round": questionnaire.round,
        "fiscal_year": str(questionnaire.fiscal_year),
        "university": questionnaire.university,
        "is_invented": "yes" if questionnaire.is_invented else "no",
        "language": questionnaire.language,
        "version": str(questionnaire.version),
    }


def read_version(sheets: Sequence[dict[str, Any]]) -> int:
    """Return the submission's version when the workbook was downloaded, 0 if it does not say."""
    found, _ = _read_facts(_about(sheets))
    return version_in(found.get("version", ""))


def version_in(text: str) -> int:
    """Return the version that the text says; what is none is 0, unknown."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_VERSION else 0


def find_mismatches(
    sheets: Sequence[dict[str, Any]], questionnaire: Questionnaire
) -> list[CellFault]:
    """Return why the workbook does not belong to the questionnaire; nothing if it does."""
    found, cells = _read_facts(_about(sheets))
    wanted = facts_of(questionnaire)
    if found.get("template") != TEMPLATE:
        return [CellFault("", "", "", "", "", file_sentences.NOT_OURS)]
    faults = [
        CellFault(words.ABOUT_SHEET, cells.get(key, ""), "", key, shown(value), sentence)
        for key, value, sentence in _find_wrong(found, wanted)
    ]
    # Another round or university asks other things; its version says nothing more.
    return [each for each in faults if each.header != "template_version"] or faults


def _about(sheets: Sequence[dict[str, Any]]) -> dict[str, Any]:
    found = (sheet for sheet in sheets if sheet["name"] == words.ABOUT_SHEET)
    return next(found, {"rows": []})


def _read_facts(about: dict[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    rows = [cells for _, _, cells in rows_of(about) if len(cells) > 1]
    facts = {cells[0].text: cells[1].text for cells in rows}
    return facts, {cells[0].text: cells[1].address for cells in rows}


def _find_wrong(
    found: Mapping[str, str], wanted: Mapping[str, str]
) -> Iterator[tuple[str, str, LocalizedText]]:
    sentences_of = {
        "round": file_sentences.WRONG_ROUND,
        "university": file_sentences.WRONG_UNIVERSITY,
        "is_invented": file_sentences.INVENTED,
        "template_version": file_sentences.WRONG_VERSION,
    }
    for key, sentence in sentences_of.items():
        value = found.get(key, "")
        if value != wanted[key]:
            yield key, value, sentence.fill(value=shown(value), wanted=wanted[key])
