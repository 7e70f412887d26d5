"""Who may see and change which memberships: one small table of roles.

Nothing is read or written here; pages ask, and acts refuse.
"""

from dataclasses import dataclass

from universities.access import Audience
from universities.submissions.workflow import (
    ANALYST,
    APPROVER,
    CONTRIBUTOR,
    MINISTRY_ROLES,
    UNIVERSITY_ROLES,
    VIEWER,
)

GIVEN_BY_APPROVER = (CONTRIBUTOR, VIEWER)


@dataclass(frozen=True, slots=True)
class Rights:
    """What one person may do with memberships.

    `universities`: the codes of those seen, or None for every one; `sees_ministry`: also people
    of the ministry; `roles`: those that may be given and taken at a university seen.
    """

    universities: tuple[str, ...] | None = ()
    sees_ministry: bool = False
    roles: tuple[str, ...] = ()

    @property
    def may_open(self) -> bool:
        """Say whether there is anything to manage."""
        return bool(self.roles)

    def may_see(self, university: str | None) -> bool:
        """Say whether memberships there are shown; None is the ministry."""
        if university is None:
            return self.sees_ministry
        return self.universities is None or university in self.universities

    def may_give(self, role: str, university: str | None) -> bool:
        """Say whether that role may be given and taken there."""
        if not self.may_see(university):
            return False
        return role in (MINISTRY_ROLES if university is None else self.roles)


NOBODY = Rights()


def rights_of(audience: Audience) -> Rights:
    """Return what the audience may do with memberships."""
    if audience.is_administrator:
        return Rights(universities=None, sees_ministry=True, roles=UNIVERSITY_ROLES)
    if audience.ministry_role == ANALYST:
        return Rights(universities=None, roles=UNIVERSITY_ROLES)
    own = tuple(code for code, role in audience.roles.items() if role == APPROVER)
    return Rights(universities=own, roles=GIVEN_BY_APPROVER) if own else NOBODY
