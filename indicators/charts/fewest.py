"""From how many universities on a group is drawn.

The value of one or two universities is public where they are, and stands in tables with its n;
beside groups it would be read as a group's.
"""

from indicators.text import LocalizedText

FEWEST_DRAWN = 3
NOT_DRAWN = LocalizedText("3校未満", "fewer than 3")


def is_too_small(n: int | None) -> bool:
    """Say whether a group has somebody, but too few to be drawn; a withheld n is None."""
    return n is not None and 0 < n < FEWEST_DRAWN
