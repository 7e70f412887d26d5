"""What a report is asked for, and the release it is of.

Only frozen values live here; what is a possible question is decided where it is read.
"""

from datetime import date
from typing import NamedTuple

from indicators.text import LocalizedText


class Asked(NamedTuple):
    """For whom, for which fiscal year and in which language a report is.

    `grouping`: that public indicators are compared in, a released one or the nearest universities
    ("peers:10"); "" for each indicator's own. Confidential ones always stay with their own.
    """

    university: str
    fiscal_year: int
    language: str
    grouping: str = ""


class ReleaseIdentity(NamedTuple):
    """From which release every figure of a report comes."""

    number: int
    digest: str
    published_on: date
    is_invented: bool
    is_provisional: bool
    source: LocalizedText
