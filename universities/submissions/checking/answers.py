"""What is looked at: this year's answers beside those of earlier years.

Only plain values live here; reading them from the database is the caller's work.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from universities.submissions.values import ReportedValue

Cells = Mapping[str, ReportedValue]


@dataclass(frozen=True, slots=True)
class Answers:
    """One university's answers for one fiscal year.

    `cells`: this year's; an item without a cell is blank. `earlier`: the sealed answers of earlier
    fiscal years. `published`: last year's answers as they were last published.
    """

    fiscal_year: int
    cells: Cells
    earlier: Mapping[int, Cells] = field(default_factory=dict)
    published: Cells = field(default_factory=dict)
