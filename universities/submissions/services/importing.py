"""Recording what a survey file says: sealed, accepted revisions, all of it or nothing.

Reading files and freezing releases happen elsewhere.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db import transaction

from universities.submissions.absent import AbsentYear, find_absent
from universities.submissions.earlier import Earlier, Values, read_earlier
from universities.submissions.events import Author
from universities.submissions.revision_rows import (
    Progress,
    record_revisions,
    record_submissions,
)
from universities.submissions.university_rows import record_rounds, record_universities
from universities.submissions.values import UniversityRecord, UniversityYear, digest_of


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did, counted in university-years; `values` were written anew.

    `absent`: stored university-years of the same years that were not among those given.
    """

    new: int
    changed: int
    unchanged: int
    new_universities: int
    changed_universities: int
    values: int
    absent: tuple[AbsentYear, ...] = ()

    @property
    def changed_anything(self) -> bool:
        """Say whether the stored figures or universities differ from before."""
        counts = (self.new, self.changed, self.new_universities, self.changed_universities)
        return any(counts)


@transaction.atomic
def record_import(
    universities: Sequence[UniversityRecord],
    years: Sequence[UniversityYear],
    *,
    items: Collection[str],
    author: Author,
    progress: Progress | None = None,
) -> ImportOutcome:
    """Record what a file says as sealed, accepted revisions; all of it or nothing.

    `items`: those the file speaks of; every other item keeps what the earlier revision said.
    A university-year that says the same as before gets no revision and no event.
    `progress` is called with the number of values written since the last call.
    Raises: InventedAndRealError; WorkflowError if a submission is still being typed.
    """
    stored, created, renamed = record_universities(universities, years, author)
    rounds = record_rounds({each.fiscal_year for each in years})
    earlier = read_earlier(rounds, {each.university for each in years})
    merged = {
        (each.university, each.fiscal_year): _merge(
            earlier.get((each.university, each.fiscal_year)), each.values, items
        )
        for each in years
    }
    changed = {
        key: values
        for key, values in merged.items()
        if key not in earlier or earlier[key].digest != digest_of(values)
    }
    submissions = record_submissions(changed, earlier, stored, rounds, author)
    written = record_revisions(changed, earlier, submissions, author, progress)
    new = sum(key not in earlier or not earlier[key].number for key in changed)
    is_invented = any(each.is_invented for each in universities)
    absent = find_absent(rounds, merged.keys(), is_invented=is_invented)
    return ImportOutcome(
        new, len(changed) - new, len(merged) - len(changed), created, renamed, written, absent
    )


def _merge(earlier: Earlier | None, values: Values, items: Collection[str]) -> Values:
    if earlier is None:
        return values
    kept = {item: value for item, value in earlier.values.items() if item not in items}
    return {**kept, **values}
