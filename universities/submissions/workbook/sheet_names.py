"""What each section's sheet is called: its label, as far as a sheet may be named so.

The names of the sheets that hold no answers are in words.py.
"""

import re
from collections.abc import Sequence

from indicators.text import LANGUAGES
from universities.submissions.workbook.questionnaire import Questionnaire

LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


def name_sheets(labels: Sequence[str]) -> list[str]:
    """Return a name for each label: no forbidden sign, at most 31 characters, none twice."""
    names: list[str] = []
    for number, label in enumerate(labels, start=1):
        name = _FORBIDDEN.sub(" ", label).strip()[:LONGEST_NAME] or str(number)
        taken = {each.casefold() for each in names}
        names.append(f"{name[: LONGEST_NAME - 4]} {number}" if name.casefold() in taken else name)
    return names


def names_of_sheets(questionnaire: Questionnaire) -> set[str]:
    """Return every name that a sheet of the questionnaire can have, in either language."""
    sections = [sheet.section for sheet in questionnaire.sheets]
    return {
        name
        for language in LANGUAGES
        for name in name_sheets([section.label.in_language(language) for section in sections])
    }
