"""From which fiscal year something was asked or defined otherwise.

Only frozen values live here; what a chart does at such a year lives with the charts.
"""

from typing import NamedTuple

from indicators.text import LocalizedText


class DefinitionChange(NamedTuple):
    """A change of definition: the first fiscal year that it holds for, and what it was."""

    year: int
    text: LocalizedText
