"""Who asks, and what they may see; every reader of figures names its audience.

Roles come from memberships. What a role may do to a submission stands in the workflow's table.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from indicators.calculation.protection import Sight
from indicators.catalogue.model import Item
from universities.models import Membership
from universities.submissions.workflow import ADMINISTRATOR, ANALYST


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom figures are read.

    `builds_releases`: the build itself, which needs every figure; never a person.
    `roles`: the person's role at each university, by its code; `ministry_role`: at the ministry.
    `may_identify`: the analyst's permission to open the identified view; `identifies`: it is open.
    """

    builds_releases: bool = False
    roles: Mapping[str, str] = field(default_factory=dict, hash=False)
    ministry_role: str = ""
    may_identify: bool = False
    identifies: bool = False

    @property
    def is_analyst(self) -> bool:
        """Say whether the person follows collection for the ministry."""
        return self.ministry_role == ANALYST

    @property
    def is_administrator(self) -> bool:
        """Say whether the person manages people; an administrator sees no figures."""
        return self.ministry_role == ADMINISTRATOR

    def role_at(self, university: str) -> str:
        """Return the role in which the person meets that university's submission, or nothing."""
        return self.roles.get(university) or (ANALYST if self.is_analyst else "")


PUBLIC = Audience()
# Freezing a release needs every figure; what readers get of it is decided when it is read.
RELEASE_BUILDER = Audience(builds_releases=True)


class NoAudience(TypeError):
    """Somebody reads figures without saying for whom."""


class NotForThisAudience(PermissionError):
    """The audience may not see the item."""


def check_audience(audience: object) -> None:
    """Raise NoAudience unless it is said for whom figures are read."""
    if not isinstance(audience, Audience):
        raise NoAudience(
            f"Figures: must be read for a named audience, got {type(audience).__name__}. "
            f"Pass audience_for(user), or PUBLIC for everybody."
        )


def sight_of(audience: Audience, universities: frozenset[str]) -> Sight | None:
    """Return which single confidential values of those universities the audience sees.

    None is everything, for building a release.
    """
    if audience.builds_releases:
        return None
    own = frozenset(code for code in audience.roles if code in universities)
    return Sight(own, sees_all=audience.identifies)


def remember_audience(user: Any) -> None:
    """Keep the audience with the user of a request, so that it is read once for the whole answer.

    A request has its own user object, which ends with it.
    """
    user.known_audience = audience_for(user)


def audience_for(user: Any) -> Audience:
    """Return the audience that `user` belongs to; nobody signed in, or disabled, is the public."""
    known: Audience | None = getattr(user, "known_audience", None)
    if known is not None:
        return known
    if not getattr(user, "is_authenticated", False) or not getattr(user, "is_active", False):
        return PUBLIC
    rows = Membership.objects.filter(user=user).values_list(
        "university__code", "role", "may_identify"
    )
    roles = {university: role for university, role, _ in rows if university is not None}
    ministry = next((row for row in rows if row[0] is None), (None, "", False))
    return Audience(roles=roles, ministry_role=ministry[1], may_identify=ministry[2])


def may_see(audience: Audience, item: Item) -> bool:
    """Say whether the audience may see published figures of that item, of every university."""
    return audience.builds_releases or not item.confidential


def check_may_see(audience: Audience, item: Item) -> None:
    """Raise NotForThisAudience unless the audience may see figures of that item."""
    if not may_see(audience, item):
        raise NotForThisAudience(
            f"Item {item.code}: must be public to be read by this audience, it is confidential. "
            f"Ask for a public item."
        )
