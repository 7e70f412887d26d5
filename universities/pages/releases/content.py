"""What a prepared release would publish: who is in it, what it changes, what it withholds.

Its decision and its build stand on the page around it.
"""

from typing import NamedTuple

from indicators.text import LocalizedText
from universities.models import Candidate, Release
from universities.pages.releases.log import NOTE, build_log, describe_changes
from universities.pages.releases.returns import build_returns
from universities.pages.releases.shapes import Table
from universities.pages.releases.withheld import Withheld, build_withheld
from universities.pages.releases.words import describe_years
from universities.releases.candidates import find_files
from universities.releases.changes import FilesAt, changes_between, load_state
from universities.releases.listing import files_of
from universities.releases.protection_file import read_protection
from universities.releases.returns import ChangedReturn, find_changed_returns

WHO = LocalizedText("{n}校、{years}", "{n} universities, {years}")


class Content(NamedTuple):
    """What would be published, in one language."""

    who: str
    changes: tuple[str, ...]
    log: Table | None
    note: str
    returns: Table
    withheld: Withheld


def build_content(candidate: Candidate, indicator: str, language: str) -> Content:
    """Return it; `indicator`: the one whose cells are listed. Raises: ReleaseFilesError."""
    files = FilesAt(str(find_files(candidate)), candidate.data_digest)
    base = _find_base(candidate)
    changes = changes_between(files_of(base.data_digest) if base else None, files)
    state = load_state(files)
    years = describe_years(state.figures.fiscal_years, language)
    protection = read_protection(find_files(candidate))
    return Content(
        who=WHO.fill(n=changes.universities, years=years).in_language(language),
        changes=describe_changes(changes, candidate.base_number, language),
        log=build_log(changes, language) if base else None,
        note=NOTE.in_language(language),
        returns=build_returns(_find_changed(candidate, base), language),
        withheld=build_withheld(protection.years, state.catalogue, indicator, language),
    )


def _find_base(candidate: Candidate) -> Release | None:
    return Release.objects.filter(number=candidate.base_number).first()


def _find_changed(candidate: Candidate, base: Release | None) -> list[ChangedReturn]:
    before = base.revisions.values_list("id", flat=True) if base else ()
    return find_changed_returns(before, candidate.revisions)
