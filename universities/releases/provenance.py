"""Which sealed revision of a university a release rests on, and who accepted it when.

Names are told to the university's own people and to analysts; everybody else learns the day.
"""

import json
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from universities.access import Audience, check_audience
from universities.models import Event
from universities.releases.storage import CATALOGUE

SEALING, ACCEPTING, IMPORTING = "submit", "accept", "record_import"
DEFINITIONS_IN_MEMORY = 8


class Provenance(NamedTuple):
    """The revision that speaks for one university and year; a moment is None if there was none.

    `sealed_by`, `accepted_by`: empty for whoever may not learn the names.
    """

    revision: int
    sealed_at: datetime | None = None
    sealed_by: str = ""
    accepted_at: datetime | None = None
    accepted_by: str = ""
    imported_at: datetime | None = None


def read_provenance(
    audience: Audience, *, release: int, university: str, fiscal_year: int
) -> Provenance | None:
    """Return who sealed and accepted what the release has of one university and year.

    One query. Missing: None where the release has no revision of them. Raises: NoAudience.
    """
    check_audience(audience)
    rows = Event.objects.filter(
        revision__releases__number=release,
        revision__submission__university__code=university,
        revision__submission__round__fiscal_year=fiscal_year,
        action__in=(SEALING, ACCEPTING, IMPORTING),
    ).order_by("id")
    found = list(rows.values_list("action", "by", "at", "revision__number"))
    if not found:
        return None
    last = {action: (by, at) for action, by, at, _ in found}
    may_name = audience.is_analyst or university in audience.roles
    sealed, accepted, imported = (
        last.get(action, ("", None)) for action in (SEALING, ACCEPTING, IMPORTING)
    )
    return Provenance(
        revision=found[-1][3],
        sealed_at=sealed[1],
        sealed_by=sealed[0] if may_name else "",
        accepted_at=accepted[1],
        accepted_by=accepted[0] if may_name else "",
        imported_at=imported[1],
    )


def find_definition_version(digest: str, indicator: str) -> str:
    """Return the SHA-256 of an indicator's definition as it was frozen with a release.

    `digest`: the release's. Equal definitions have equal versions in every release. Missing: ""
    for an indicator that the files do not define.
    """
    return _read_versions(str(settings.RELEASES_DIR), digest).get(indicator, "")


@lru_cache(maxsize=DEFINITIONS_IN_MEMORY)
def _read_versions(directory: str, digest: str) -> dict[str, str]:
    """Return the version of every indicator; the release's reader has verified the file."""
    files = json.loads((Path(directory) / digest / CATALOGUE).read_bytes())
    return {
        Path(name).stem: sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
        for name, said in files.items()
        if name.startswith("indicators/")
    }
