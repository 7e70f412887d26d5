"""Who returned and accepted the answers behind a figure, in words.

What may be told to whom is decided in universities/releases/provenance.py.
"""

from datetime import datetime

from django.utils import timezone

from comparisons.explain.parts import Fact, write_facts
from comparisons.results import PublishedRelease
from indicators.text import LocalizedText
from universities.access import audience_for
from universities.releases.provenance import Provenance, read_provenance

REVISION = LocalizedText("回答の版", "Revision of the answers")
SEALED = LocalizedText("提出（学内承認）", "Submitted (approved by the university)")
ACCEPTED = LocalizedText("受理", "Accepted")
IMPORTED = LocalizedText("調査結果の一括取込", "Imported from the survey")
ACCEPTED_ON = LocalizedText("受理日", "Accepted on")
NUMBER = LocalizedText("第{n}版", "No. {n}")
BY = LocalizedText("{day}　{name}", "{day}, {name}")


def list_approval(
    user: object, release: PublishedRelease, university: str, fiscal_year: int, language: str
) -> list[Fact]:
    """Return revision, submission and acceptance as this reader may learn them; one query.

    Missing: nothing where the release has no record of the answers.
    """
    found = read_provenance(
        audience_for(user), release=release.number, university=university, fiscal_year=fiscal_year
    )
    return [] if found is None else write_facts(_tell(found), language)


def _tell(found: Provenance) -> list[tuple[LocalizedText, LocalizedText]]:
    told = [(REVISION, NUMBER.fill(n=found.revision))]
    if found.sealed_by and found.sealed_at:
        told.append((SEALED, _tell_moment(found.sealed_at, found.sealed_by)))
    if found.accepted_at:
        label = ACCEPTED if found.accepted_by else ACCEPTED_ON
        told.append((label, _tell_moment(found.accepted_at, found.accepted_by)))
    if found.imported_at:
        told.append((IMPORTED, _tell_moment(found.imported_at, "")))
    return told


def _tell_moment(moment: datetime, name: str) -> LocalizedText:
    day = timezone.localdate(moment).isoformat()
    return BY.fill(day=day, name=name) if name else LocalizedText(day, day)
