"""Who holds what when a release is built: corporations, accounts, consents, and what was shown.

Only reading lives here; what follows from it is the calculation's business.
"""

from dataclasses import fields
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from indicators.calculation.disclosure import Cell, Rules
from indicators.calculation.protection import Confidence, YearRecord, repeat_shown
from universities.models import Consent, Membership, Release, University
from universities.releases.protection_file import read_protection
from universities.releases.storage import read_release_files

Consents = frozenset[tuple[str, str]]


def chosen_rules() -> Rules:
    """Return the parameters of disclosure control. Raises: ImproperlyConfigured."""
    known = {field.name for field in fields(Rules)}
    unknown = sorted(set(settings.DISCLOSURE_RULES) - known)
    if unknown:
        raise ImproperlyConfigured(
            f"DISCLOSURE_RULES: must hold names of {', '.join(sorted(known))}; got "
            f"{', '.join(unknown)}. Correct or remove it."
        )
    return Rules(**settings.DISCLOSURE_RULES)


def read_confidence(*, is_invented: bool) -> Confidence:
    """Return who holds what today, who consents, and what releases showed by an earlier consent."""
    universities = University.objects.filter(is_invented=is_invented)
    corporations = dict(universities.exclude(corporation="").values_list("code", "corporation"))
    published = (
        read_protection(folder).exceptions.consents for folder in _folders(is_invented=is_invented)
    )
    consents = read_consents()
    withdrawn = frozenset[tuple[str, str]]().union(*published) - consents
    return Confidence(corporations, _read_accounts(), consents, withdrawn)


def read_consents() -> Consents:
    """Return university and item wherever the newest word is yes."""
    rows = Consent.objects.order_by("id").values_list("university__code", "item", "is_given")
    newest = {(university, item): is_given for university, item, is_given in rows}
    return frozenset(name for name, is_given in newest.items() if is_given)


def read_shown_before(*, is_invented: bool) -> dict[int, list[Cell]]:
    """Return by fiscal year every cell that a release of that kind has shown, each once."""
    shown: dict[int, dict[tuple[object, ...], Cell]] = {}
    for folder in _folders(is_invented=is_invented):
        protection = read_protection(folder)
        figures, catalogue = read_release_files(folder, digest=folder.name)
        told = repeat_shown(
            figures, catalogue, protection.years, digits=protection.significant_digits
        )
        for fiscal_year, cells in told.items():
            once = shown.setdefault(fiscal_year, {})
            for cell in cells:
                once.setdefault((cell.key, cell.names, cell.values.tobytes(), cell.figures), cell)
    return {fiscal_year: list(cells.values()) for fiscal_year, cells in shown.items()}


def read_decisions(*, is_invented: bool) -> dict[int, YearRecord]:
    """Return by fiscal year what the newest release of that kind decided."""
    newest = _folders(is_invented=is_invented)[-1:]
    return {year.fiscal_year: year for folder in newest for year in read_protection(folder).years}


def _folders(*, is_invented: bool) -> list[Path]:
    digests = Release.objects.filter(is_invented=is_invented).values_list("data_digest", flat=True)
    return [Path(settings.RELEASES_DIR) / digest for digest in digests.order_by("number")]


def _read_accounts() -> dict[str, frozenset[str]]:
    """Return the universities of everybody who serves more than one."""
    rows = Membership.objects.filter(university__isnull=False)
    served: dict[int, set[str]] = {}
    for person, university in rows.values_list("user_id", "university__code"):
        served.setdefault(person, set()).add(university)
    return {str(person): frozenset(who) for person, who in served.items() if len(who) > 1}
