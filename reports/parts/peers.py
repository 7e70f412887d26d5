"""Why some universities are near: how large they are beside the report's own, none by name.

Only the frozen values live here.
"""

from typing import NamedTuple

from indicators.text import LocalizedText


class SizeRange(NamedTuple):
    """One measure of size in `unit`: one's own, and from where to where the nearest lie."""

    label: LocalizedText
    unit: str
    own: float
    low: float
    high: float


class PeersFacts(NamedTuple):
    """The nearest universities: how many, how near in standard deviations, by which sizes.

    `unused`: measures that did not count, because nothing was answered or all are alike.
    """

    fiscal_year: int
    how_many: int
    nearest: float
    farthest: float
    sizes: tuple[SizeRange, ...]
    unused: tuple[LocalizedText, ...]
