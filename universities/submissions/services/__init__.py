"""THE ONLY WRITER of submissions: every change, its event and its seal in one transaction.

One module per door: importing, drafting, steps, answers, rounds, uploads, memos, people. The row
writers beside this package are its hands.
"""

from universities.submissions.events import Author
from universities.submissions.services.importing import ImportOutcome, record_import
from universities.submissions.services.publishing import mark_published
from universities.submissions.university_rows import InventedAndRealError

__all__ = ["Author", "ImportOutcome", "InventedAndRealError", "mark_published", "record_import"]
