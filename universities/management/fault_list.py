"""How a command lists the faults of a file: each of them, or the many equal ones as a number.

Finding and wording them is universities.submissions' work.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from universities.submissions.faults import Fault

# So many are listed one by one; beyond, so many of each kind.
MOST_FAULTS = 200
MOST_OF_A_KIND = 20


def list_faults(file: Path, faults: Sequence[Fault], *, shows_all: bool) -> str:
    """Return the refusal of the file, a line per fault, and a number for the many equal ones."""
    head = _("%(file)s: 何も取り込みませんでした。直す所が %(count)d か所あります。") % {
        "file": file,
        "count": len(faults),
    }
    if shows_all or len(faults) <= MOST_FAULTS:
        return "\n".join([head, *map(_line, faults)])
    last = _("直す所は全部で %(count)d か所です。すべて見るには --all-faults を付けてください。")
    return "\n".join([head, *_shortened(faults), last % {"count": len(faults)}])


def _shortened(faults: Sequence[Fault]) -> Iterator[str]:
    totals = Counter(fault.kind for fault in faults)
    told: Counter[tuple[str, str]] = Counter()
    for fault in faults:
        told[fault.kind] += 1
        if told[fault.kind] <= MOST_OF_A_KIND:
            yield _line(fault)
        elif told[fault.kind] == MOST_OF_A_KIND + 1:
            yield _rest(fault, totals[fault.kind])


def _rest(fault: Fault, total: int) -> str:
    numbers = {"column": fault.shown_column, "rest": total - MOST_OF_A_KIND, "total": total}
    if not fault.column:
        return _("… ほか %(rest)d 件（同じ種類が全部で %(total)d 件）") % numbers
    return _("%(column)s列：… ほか %(rest)d 件（同じ種類が全部で %(total)d 件）") % numbers


def _line(fault: Fault) -> str:
    return fault.text.in_language(get_language() or "ja")
