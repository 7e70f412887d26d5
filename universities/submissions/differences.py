"""How two states of a return differ, item by item: added, changed, erased or the same.

Pure: cells in, rows out. Words and colours are the pages' work.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from universities.submissions.values import BLANK, ReportedValue, says_the_same

Kind = Literal["added", "changed", "erased", "same"]
KINDS: tuple[Kind, ...] = ("added", "changed", "erased", "same")
Cells = Mapping[str, ReportedValue]


@dataclass(frozen=True, slots=True)
class Difference:
    """One item in two states; `kind` says what happened to its answer or its note."""

    item: str
    kind: Kind
    before: ReportedValue
    after: ReportedValue

    @property
    def is_only_note(self) -> bool:
        """Say whether the answer stayed and only its note is another one."""
        return self.kind == "changed" and says_the_same(
            self.before._replace(note=""), self.after._replace(note="")
        )


def find_differences(before: Cells, after: Cells, items: Iterable[str]) -> tuple[Difference, ...]:
    """Return one row per item: those of `items` in their order, then any other answered one.

    Missing: an item without a cell is blank, which is never zero and never "not applicable". The
    unit in which something was typed is no difference.
    """
    known = dict.fromkeys(items)
    others = sorted(({*before} | {*after}) - known.keys())
    return tuple(
        _compare(item, before.get(item, BLANK), after.get(item, BLANK))
        for item in (*known, *others)
    )


def _compare(item: str, before: ReportedValue, after: ReportedValue) -> Difference:
    return Difference(item, _kind(before, after), before, after)


def _kind(before: ReportedValue, after: ReportedValue) -> Kind:
    if says_the_same(before, after):
        return "same"
    was_blank, is_blank = (each.state == BLANK.state for each in (before, after))
    if was_blank and not is_blank:
        return "added"
    return "erased" if is_blank and not was_blank else "changed"
