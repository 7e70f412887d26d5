"""A fault of a file as the database keeps it, there and back.

Finding faults is the workbook's work.
"""

from collections.abc import Mapping

from indicators.text import LocalizedText
from universities.submissions.workbook import CellFault


def pack_fault(fault: CellFault) -> dict[str, str]:
    """Return the fault as the database keeps it, its sentence in both languages."""
    return {
        "sheet": fault.sheet,
        "cell": fault.cell,
        "item": fault.item,
        "header": fault.header,
        "value": fault.value,
        "ja": fault.sentence.ja,
        "en": fault.sentence.en,
    }


def unpack_fault(packed: Mapping[str, str]) -> CellFault:
    """Return the fault that the database kept."""
    return CellFault(
        sheet=packed["sheet"],
        cell=packed["cell"],
        item=packed["item"],
        header=packed["header"],
        value=packed["value"],
        sentence=LocalizedText(packed["ja"], packed["en"]),
    )
