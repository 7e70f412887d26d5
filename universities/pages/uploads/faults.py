"""The faults and notices of a file, in words.

Finding them is the workbook's work.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from universities.submissions.workbook import CellFault


@dataclass(frozen=True, slots=True)
class FaultRow:
    """One fault or notice of the file: where, under which header, what was read, why."""

    place: str
    header: str
    value: str
    sentence: str


def show_faults(faults: Iterable[CellFault], language: str) -> tuple[FaultRow, ...]:
    """Return the faults in words, in their order."""
    return tuple(
        FaultRow(
            each.place.in_language(language),
            each.header,
            each.value,
            each.sentence.in_language(language),
        )
        for each in faults
    )
