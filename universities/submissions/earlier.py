"""What is stored about a submission before something new arrives.

Only reading, for the services to compare with; nothing is written here.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from universities.models import Revision, Round, Submission, Value
from universities.submissions.values import ReportedValue

Values = Mapping[str, ReportedValue]
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is stored about a submission before the import."""

    submission: Submission
    number: int
    digest: str
    values: Values


def read_earlier(rounds: Mapping[int, Round], codes: Collection[str]) -> dict[Key, Earlier]:
    """Return what is stored for those years: every submission with its newest revision."""
    rows = Submission.objects.filter(round__in=rounds.values())
    submissions = [
        each for each in rows.select_related("university", "round") if each.university.code in codes
    ]
    if not submissions:
        return {}
    ordered = Revision.objects.filter(submission__round__in=rounds.values()).order_by("number")
    newest = {each.submission_id: each for each in ordered}
    values = _read_values(rounds, {each.id for each in newest.values()})
    earlier: dict[Key, Earlier] = {}
    for each in submissions:
        revision = newest.get(each.id)
        earlier[each.university.code, each.round.fiscal_year] = (
            Earlier(each, revision.number, revision.digest, values[revision.id])
            if revision is not None
            else Earlier(each, 0, "", {})
        )
    return earlier


def _read_values(rounds: Mapping[int, Round], revisions: Collection[int]) -> dict[int, Values]:
    values: dict[int, dict[str, ReportedValue]] = {each: {} for each in revisions}
    rows = Value.objects.filter(revision__submission__round__in=rounds.values()).values_list(
        "revision_id", "item", "state", "amount", "unit", "note", "typed"
    )
    for revision, item, *value in rows.iterator():
        if revision in values:
            values[revision][item] = ReportedValue(*value)
    return dict(values)
