"""The membership: which person acts for which university, or for the ministry, in which role.

What a role may do is said by the workflow and by access, not here.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from universities.models.university import University
from universities.submissions.workflow import (
    ANALYST,
    MINISTRY_ROLES,
    ROLES,
    UNIVERSITY_ROLES,
)


class Membership(models.Model):
    """One role of one person: at a university, or (without university) at the ministry.

    A person has at most one role at each university, and at most one at the ministry.
    `may_identify`: an analyst's permission to open the identified view, given separately.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="memberships",
        verbose_name=_("利用者"),
    )
    university = models.ForeignKey(
        University, models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    role = models.CharField(
        _("役割"),
        max_length=20,
        choices=[(role, ROLES[role].ja) for role in (*UNIVERSITY_ROLES, *MINISTRY_ROLES)],
    )

    may_identify = models.BooleanField(_("記名表示の許可"), default=False)

    class Meta:
        ordering = ("user", "university")
        verbose_name = _("役割の割当て")
        verbose_name_plural = _("役割の割当て")
        constraints = (
            models.UniqueConstraint(
                fields=("user", "university"), name="one_role_per_person_and_university"
            ),
            models.UniqueConstraint(
                fields=("user",),
                condition=models.Q(university__isnull=True),
                name="one_ministry_role_per_person",
            ),
            models.CheckConstraint(
                condition=models.Q(university__isnull=False, role__in=UNIVERSITY_ROLES)
                | models.Q(university__isnull=True, role__in=MINISTRY_ROLES),
                name="role_belongs_to_university_or_ministry",
            ),
            models.CheckConstraint(
                condition=models.Q(may_identify=False) | models.Q(role=ANALYST),
                name="only_an_analyst_identifies",
            ),
        )

    def __str__(self) -> str:
        """Return the person, the role and where."""
        return f"{self.user} {self.role} {self.university or 'ministry'}"
