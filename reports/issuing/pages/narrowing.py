"""Which issues a page or a file is about, read strictly from its address.

What a person may know of at all is decided in receiving.py.
"""

from typing import NamedTuple

from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from reports.formats import FORMATS
from reports.models import IssuedReport, Way
from universities.requests.reading import read_number


class Narrowing(NamedTuple):
    """Which issues are wanted; what is empty does not narrow."""

    university: str = ""
    release: int = 0
    format: str = ""
    way: str = ""


def read_narrowing(query: QueryDict) -> Narrowing:
    """Return what the address asks for. Raises: BadRequest."""
    release = query.get("release", "")
    return Narrowing(
        university=query.get("university", "").strip()[:20].replace("\0", ""),
        release=read_number(release, _("公表版")) if release else 0,
        format=_read_word(query, "format", tuple(FORMATS)),
        way=_read_word(query, "way", tuple(Way.values)),
    )


def narrow(rows: "QuerySet[IssuedReport]", wanted: Narrowing) -> "QuerySet[IssuedReport]":
    """Return the issues that are wanted."""
    fields = ("university_code", "release_number", "format", "way")
    chosen = {name: value for name, value in zip(fields, wanted, strict=True) if value}
    return rows.filter(**chosen)


def _read_word(query: QueryDict, name: str, known: tuple[str, ...]) -> str:
    word = query.get(name, "")
    if word and word not in known:
        said = _("アドレスの %(name)s は %(known)s のどれかです（いまは「%(word)s」です）。")
        raise BadRequest(said % {"name": name, "known": ", ".join(known), "word": word[:40]})
    return word
