"""What stands beside each other in the tables of a submission.

It was read elsewhere; no word is made of it here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from universities.submissions.checking import Thread
from universities.submissions.drafts import Cells


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands beside each other: this revision, last year, and the revision before, if any.

    By item: `returned` are the analyst's reasons, `typed` those being written now.
    """

    now: Cells
    last: Cells
    before: Cells | None
    returned: Mapping[str, str]
    threads: Sequence[Thread]
    typed: Mapping[str, str] = field(default_factory=dict)
