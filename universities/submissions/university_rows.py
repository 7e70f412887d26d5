"""Writing who the universities are: new ones, new names, never a mix of real and invented.

Called by the services only, inside their transaction.
"""

from collections.abc import Collection, Mapping, Sequence

from universities.models import Round, Submission, University
from universities.submissions.events import BATCH, FEW, About, Author, record_events
from universities.submissions.values import UniversityRecord, UniversityYear


class InventedAndRealError(ValueError):
    """An invented university and a real one share a code."""


def record_universities(
    records: Sequence[UniversityRecord], years: Sequence[UniversityYear], author: Author
) -> tuple[dict[str, University], int, int]:
    """Return the universities by code, and how many are new and how many changed."""
    stored = {each.code: each for each in University.objects.all()}
    _check_not_mixed(records, stored)
    new = [University(**each._asdict()) for each in records if each.code not in stored]
    outdated = _find_outdated(years)
    changed = [
        stored[each.code]
        for each in records
        if each.code in stored and each.code not in outdated and _apply(each, stored[each.code])
    ]
    University.objects.bulk_create(new, batch_size=BATCH)
    University.objects.bulk_update(changed, UniversityRecord._fields[1:], batch_size=FEW)
    about = [{"university": each.code, "name": each.name_ja} for each in (*new, *changed)]
    record_events(author, [About("record_university", payload=each) for each in about])
    return stored | {each.code: each for each in new}, len(new), len(changed)


def _check_not_mixed(records: Sequence[UniversityRecord], stored: Mapping[str, University]) -> None:
    for each in records:
        known = stored.get(each.code)
        if known is not None and known.is_invented != each.is_invented:
            raise InventedAndRealError(
                f"University {each.code}: must be either real or invented, got "
                f"'{each.name_ja}' beside the stored '{known}'. Give one of them another code."
            )


def _find_outdated(years: Sequence[UniversityYear]) -> set[str]:
    """Return the codes whose stored years are newer than the file: its names are old names."""
    newest: dict[str, int] = {}
    for each in years:
        newest[each.university] = max(each.fiscal_year, newest.get(each.university, 0))
    real = Submission.objects.filter(round__is_practice=False)
    rows = real.values_list("university__code", "round__fiscal_year")
    return {code for code, year in rows if year > newest.get(code, year)}


def _apply(record: UniversityRecord, university: University) -> bool:
    """Put what the record says (never its blanks) into the row; say whether anything changed."""
    said = {name: value for name, value in record._asdict().items() if value not in ("", None)}
    differing = {name: value for name, value in said.items() if getattr(university, name) != value}
    for name, value in differing.items():
        setattr(university, name, value)
    return bool(differing)


def record_rounds(fiscal_years: Collection[int]) -> dict[int, Round]:
    stored = {each.fiscal_year: each for each in Round.objects.filter(is_practice=False)}
    new = [
        Round(fiscal_year=year, state=Round.State.CLOSED)
        for year in sorted(fiscal_years)
        if year not in stored
    ]
    Round.objects.bulk_create(new)
    everything = stored | {each.fiscal_year: each for each in new}
    return {year: everything[year] for year in fiscal_years}
