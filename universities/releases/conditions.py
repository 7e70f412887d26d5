"""What must still be true when a prepared release is published, looked at again at that moment.

Nothing is written here; publishing is deciding.py's work.
"""

from collections.abc import Iterable
from typing import NamedTuple

from indicators.catalogue.loader import read_definitions
from indicators.text import LocalizedText
from universities.models import Candidate
from universities.observations import read_sealed_revisions
from universities.releases.candidates import find_files
from universities.releases.confidence import Consents, read_confidence
from universities.releases.manifests import read_file_digests
from universities.releases.protection_file import read_protection
from universities.releases.publish import find_newest
from universities.releases.refusals import (
    DAMAGED,
    NEWER_RELEASE,
    OTHER_CONSENTS,
    OTHER_DEFINITIONS,
    OTHER_RETURNS,
    Outdated,
)
from universities.releases.returns import find_changed_returns
from universities.releases.storage import (
    CATALOGUE,
    ReleaseFilesError,
    digest_of_definitions,
    read_release_files,
)

MOST_NAMED = 5
AND_MORE = LocalizedText("ほか{n}件", "{n} more")


class Prepared(NamedTuple):
    """What the release's row says of the prepared files."""

    fiscal_years: tuple[int, ...]
    catalogue_digest: str


def check_conditions(candidate: Candidate) -> Prepared:
    """Return what was prepared, once it is known that it may be published as it is.

    Raises: Outdated with what changed since.
    """
    newest = find_newest(is_invented=candidate.is_invented)
    if newest is not None and newest.number != candidate.base_number:
        raise Outdated(NEWER_RELEASE.fill(number=newest.number))
    _check_returns(candidate)
    return _verify_files(candidate)


def _check_returns(candidate: Candidate) -> None:
    accepted = read_sealed_revisions(is_invented=candidate.is_invented)
    changed = find_changed_returns(candidate.revisions, [each.id for each in accepted])
    if changed:
        named = [f"{each.university} {each.fiscal_year}" for each in changed]
        raise Outdated(OTHER_RETURNS.fill(changed=_name(named)))


def _verify_files(candidate: Candidate) -> Prepared:
    folder, digest = find_files(candidate), candidate.data_digest
    try:
        figures, _ = read_release_files(folder, digest=digest)
        definitions = read_file_digests(folder, digest)[CATALOGUE]
    except ReleaseFilesError as damaged:
        raise Outdated(DAMAGED) from damaged
    if definitions != digest_of_definitions(read_definitions()):
        raise Outdated(OTHER_DEFINITIONS)
    _check_consents(candidate, read_protection(folder).exceptions.consents)
    return Prepared(figures.fiscal_years, definitions)


def _check_consents(candidate: Candidate, relied: Consents) -> None:
    """A consent that was given since can wait; one that was taken back cannot."""
    gone = relied - read_confidence(is_invented=candidate.is_invented).consents
    if gone:
        named = [f"{university} {item}" for university, item in sorted(gone)]
        raise Outdated(OTHER_CONSENTS.fill(changed=_name(named)))


def _name(named: Iterable[str]) -> LocalizedText:
    every = list(named)
    shown, rest = every[:MOST_NAMED], len(every) - MOST_NAMED
    more = AND_MORE.fill(n=rest) if rest > 0 else LocalizedText("", "")
    return LocalizedText(
        "、".join(filter(None, [*shown, more.ja])), ", ".join(filter(None, [*shown, more.en]))
    )
