"""How a report is to be read: definitions, method, signs, the quality of what was returned.

Only the parts live here.
"""

from typing import NamedTuple


class Definition(NamedTuple):
    """How one indicator of the report is calculated, in words."""

    number: str
    label: str
    formula: str
    unit: str
    direction: str
    grouping: str
    average: str
    source: str


class Method(NamedTuple):
    """One rule of the method: what it is about, and its sentences."""

    title: str
    sentences: tuple[str, ...]


class Sign(NamedTuple):
    """A sign and what it means."""

    sign: str
    meaning: str


class Explanation(NamedTuple):
    """What the university wrote about its figures and lets be published, quoted as it stands.

    `item`: what it is about; `check`: what had been asked, "" for a remark of its own.
    """

    item: str
    check: str
    text: str
