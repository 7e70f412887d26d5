"""The stored rows of collecting, one small module each.

Only this app reads or writes them: other rooms ask the release reader.
"""

from universities.models.candidate import Candidate
from universities.models.consent import Consent
from universities.models.event import Event
from universities.models.membership import Membership
from universities.models.memo import Memo
from universities.models.release import Release
from universities.models.remark import Remark
from universities.models.revision import Revision
from universities.models.round import Round
from universities.models.submission import Submission
from universities.models.university import University
from universities.models.upload import Upload
from universities.models.value import Value

__all__ = [
    "Candidate",
    "Consent",
    "Event",
    "Membership",
    "Memo",
    "Release",
    "Remark",
    "Revision",
    "Round",
    "Submission",
    "University",
    "Upload",
    "Value",
]
