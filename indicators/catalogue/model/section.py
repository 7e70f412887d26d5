"""How the items are laid out where they are asked: the sections of form and workbook.

Only frozen values live here; what an item is stands in item.py.
"""

from dataclasses import dataclass

from indicators.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the entry form and one sheet of the workbook: `items` in the order of asking."""

    code: str
    label: LocalizedText
    introduction: LocalizedText
    items: tuple[str, ...]
