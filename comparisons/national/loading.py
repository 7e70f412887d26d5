"""The files of national series of this project, and the codes of what is no chart among them.

Read once, kept in memory.
"""

from pathlib import Path

from django.conf import settings

from comparisons.national.model import National
from comparisons.national.reading import read_national

SHARES, GOALS = "company_share", "goals"


def load_national() -> National:
    """Return the published series of the project. Raises: NationalError for a faulty file."""
    return read_national(Path(settings.BASE_DIR) / "fixtures" / "national")
