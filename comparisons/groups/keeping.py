"""Making, changing and finding named groups: the only module that reads or writes their table.

Who may ask stands in the views; whatever is typed is made inert here, before it is kept.
"""

import re
import secrets
import unicodedata
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from comparisons.groups.model import Member, NamedGroup
from comparisons.models import LONGEST_NAME, LONGEST_SLUG, ReaderGroup
from indicators.text import LocalizedText

MOST_GROUPS, MOST_MEMBERS = 50, 200
# 128 bits: whoever is not told the address does not find it.
SLUG_BYTES = 16
# A chart reads these as marks of its own language, a sentence as the place of a word.
_MARKS = str.maketrans("<>{}", "＜＞｛｝")
_SLUG = re.compile(rf"[0-9A-Za-z_-]{{1,{LONGEST_SLUG}}}")
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


class GroupRefused(ValueError):
    """Nothing was kept; the words say why."""


def find_named(slug: str) -> NamedGroup | None:
    """Return the group of that slug, whoever asks, or nothing."""
    if not _SLUG.fullmatch(slug):
        return None
    row = ReaderGroup.objects.filter(slug=slug).first()
    return None if row is None else to_value(row)


def list_own(user: Any) -> list[NamedGroup]:
    """Return the person's groups by name."""
    return [to_value(row) for row in ReaderGroup.objects.filter(owner=user)]


def find_own(user: Any, slug: str) -> NamedGroup:
    """Return the person's group. Raises: ReaderGroup.DoesNotExist for nobody's or another's."""
    return to_value(ReaderGroup.objects.get(owner=user, slug=slug))


@transaction.atomic
def make_group(user: Any, name: str, members: list[Member]) -> NamedGroup:
    """Return a new group of the person. Raises: GroupRefused."""
    # Of two requests at once the second waits here, and counts what the first one made.
    get_user_model().objects.select_for_update().get(pk=user.pk)
    if ReaderGroup.objects.filter(owner=user).count() >= MOST_GROUPS:
        raise GroupRefused(
            _("群は一人%(most)d個までです。使わない群を消してください。") % {"most": MOST_GROUPS}
        )
    kept = {"name": check_name(name), "members": _check_members(members)}
    slug = secrets.token_urlsafe(SLUG_BYTES)
    return to_value(ReaderGroup.objects.create(owner=user, slug=slug, **kept))


@transaction.atomic
def change_group(user: Any, slug: str, name: str, members: list[Member]) -> NamedGroup:
    """Return the changed group. Raises: ReaderGroup.DoesNotExist, GroupRefused."""
    row = ReaderGroup.objects.select_for_update().get(owner=user, slug=slug)
    row.name, row.members = check_name(name), _check_members(members)
    row.version += 1
    row.save()
    return to_value(row)


def delete_group(user: Any, slug: str) -> None:
    """Delete the person's group. Raises: ReaderGroup.DoesNotExist for nobody's or another's."""
    ReaderGroup.objects.get(owner=user, slug=slug).delete()


def check_name(name: str) -> str:
    """Return the name as it is kept: one line, nothing invisible, no mark that a chart reads.

    Raises: GroupRefused for an empty name or one that is too long.
    """
    line = " ".join(unicodedata.normalize("NFC", name).split())
    shown = (sign for sign in line if unicodedata.category(sign) not in _INVISIBLE)
    kept = "".join(shown).translate(_MARKS).strip()
    if not kept:
        raise GroupRefused(_("群の名前が空です。あとで見分けられる名前を付けてください。"))
    if len(kept) > LONGEST_NAME:
        raise GroupRefused(
            _("群の名前は%(most)d文字までです（%(got)d文字）。短くしてください。")
            % {"most": LONGEST_NAME, "got": len(kept)}
        )
    return kept


def _check_members(members: list[Member]) -> list[list[str]]:
    if not members:
        raise GroupRefused(_("大学が一つも選ばれていません。一つ以上選んでください。"))
    if len(members) > MOST_MEMBERS:
        raise GroupRefused(
            _("群の大学は%(most)d校までです（%(got)d校）。減らしてください。")
            % {"most": MOST_MEMBERS, "got": len(members)}
        )
    return [
        [each.code, each.name.ja, each.name.en]
        for each in sorted(members, key=lambda each: each.code)
    ]


def to_value(row: ReaderGroup) -> NamedGroup:
    """Return the group as a plain value."""
    members = tuple(Member(code, LocalizedText(ja, en)) for code, ja, en in row.members)
    return NamedGroup(row.slug, row.version, row.name, members)
