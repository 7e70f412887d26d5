"""What looks wrong in one university's answers, and whether it has been answered for.

Pure: values in, findings and threads out. Recording what people say is the services' work.
"""

from universities.submissions.checking.answers import Answers
from universities.submissions.checking.files import find_file_findings
from universities.submissions.checking.findings import Finding, Fix
from universities.submissions.checking.remarks import Said, figures_about, figures_of
from universities.submissions.checking.run import find_findings
from universities.submissions.checking.threads import (
    Thread,
    blocks_submission,
    build_threads,
)

__all__ = [
    "Answers",
    "Finding",
    "Fix",
    "Said",
    "Thread",
    "blocks_submission",
    "build_threads",
    "figures_about",
    "figures_of",
    "find_file_findings",
    "find_findings",
]
