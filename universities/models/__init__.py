"""The stored rows of collecting, one small module each.

Only this app reads or writes them: other rooms ask the release reader.
"""

from universities.models.event import Event
from universities.models.release import Release
from universities.models.revision import Revision
from universities.models.round import Round
from universities.models.submission import Submission
from universities.models.university import University
from universities.models.value import Value

__all__ = ["Event", "Release", "Revision", "Round", "Submission", "University", "Value"]
