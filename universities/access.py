"""Who asks, and what they may see; every reader of figures names its audience.

Accounts and roles are not known here yet: until they exist everybody is the public.
"""

from dataclasses import dataclass

from indicators.catalogue.model import Item


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom figures are read."""

    sees_confidential: bool = False


PUBLIC = Audience()
# Freezing a release needs every figure; what readers get of it is restricted when it is read.
RELEASE_BUILDER = Audience(sees_confidential=True)


class NotForThisAudience(PermissionError):
    """The audience may not see the item."""


def audience_for(user: object) -> Audience:
    """Return the audience that `user` belongs to: the public, until accounts exist."""
    return PUBLIC


def may_see(audience: Audience, item: Item) -> bool:
    """Say whether the audience may see figures of that item."""
    return audience.sees_confidential or not item.confidential


def check_may_see(audience: Audience, item: Item) -> None:
    """Raise NotForThisAudience unless the audience may see figures of that item."""
    if not may_see(audience, item):
        raise NotForThisAudience(
            f"Item {item.code}: must be public to be read by this audience, it is confidential. "
            f"Ask for a public item."
        )
