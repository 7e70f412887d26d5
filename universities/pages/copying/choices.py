"""What can be chosen before copying: the section, and signs only or figures too.

What was chosen is read in wishes.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.copying.wishes import Wish
from universities.pages.entry.asked import list_sections
from universities.submissions.services.copying import What

LABELS: Mapping[What, LocalizedText] = {
    "signs": LocalizedText(
        "記号（該当なし・不明・秘匿）と注記だけを写し、数値は自分で入力する",
        "Copy signs (not applicable, unknown, suppressed) and notes only; I enter the figures",
    ),
    "everything": LocalizedText(
        "数値も写す（写したままの金額は、提出の前に確かめるよう求められます）",
        "Copy figures too (amounts left as copied will have to be confirmed before submitting)",
    ),
}
ALL_SECTIONS = LocalizedText("すべての区分", "All sections")


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a control."""

    value: str
    label: str
    is_chosen: bool


def list_sections_to_copy(desk: Desk, wish: Wish, language: str) -> list[Choice]:
    """Return every section that is asked, and before them all of them."""
    labels = {"": ALL_SECTIONS}
    labels |= {each.section.code: each.section.label for each in list_sections(desk.fiscal_year)}
    return [
        Choice(code, label.in_language(language), code == wish.section)
        for code, label in labels.items()
    ]
