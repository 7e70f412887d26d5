"""How people, roles and places are called on pages and in mails.

Only words live here; no right is decided by them.
"""

from collections.abc import Mapping
from typing import Any

from indicators.text import LocalizedText
from universities.models import Membership, University
from universities.submissions.workflow import (
    ADMINISTRATOR,
    ANALYST,
    APPROVER,
    CONTRIBUTOR,
    VIEWER,
)

ROLE_NAMES: Mapping[str, LocalizedText] = {
    CONTRIBUTOR: LocalizedText("入力担当", "Contributor"),
    APPROVER: LocalizedText("学内承認者", "Approver"),
    VIEWER: LocalizedText("大学の閲覧者", "Viewer"),
    ANALYST: LocalizedText("分析者", "Analyst"),
    ADMINISTRATOR: LocalizedText("管理者", "Administrator"),
}
MINISTRY = LocalizedText("府省", "Ministry")
NO_ROLE = LocalizedText("役割なし", "No role")
BETWEEN = LocalizedText("、", ", ")
AND_MORE = LocalizedText(" ほか{count}校", " and {count} more")
# A technology transfer office may serve a dozen; the header has room for two.
MOST_PLACES = 2


def name_of_university(university: University | None) -> LocalizedText:
    """Return the university's name in both languages; without one it is the ministry."""
    if university is None:
        return MINISTRY
    return LocalizedText(university.name_ja, university.name_en or university.name_ja)


def describe_person(user: Any) -> str:
    """Return the person's name, or the address when none was given."""
    return str(user.first_name or user.email or user.username)


def describe_place(user: Any, language: str) -> str:
    """Return where and in which role the person acts; of many places the first two."""
    rows = Membership.objects.filter(user=user).select_related("university")
    places = [
        f"{name_of_university(row.university).in_language(language)} "
        f"{ROLE_NAMES[row.role].in_language(language)}"
        for row in rows.order_by("university__code")
    ]
    if not places:
        return NO_ROLE.in_language(language)
    rest = len(places) - MOST_PLACES
    more = AND_MORE.in_language(language).format(count=rest) if rest > 0 else ""
    return BETWEEN.in_language(language).join(places[:MOST_PLACES]) + more
