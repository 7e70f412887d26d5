"""THE ONLY WRITER of consents: a university lets one item be shown by name, or no longer.

What a consent does to figures is decided when a release is built (universities.releases).
"""

from django.db import transaction

from indicators.catalogue.loader import load_catalogue
from indicators.text import LocalizedText
from universities.models import Consent, University
from universities.releases.salaries import is_salary
from universities.submissions.events import About, Author, record_events
from universities.submissions.workflow import APPROVER, WorkflowError

GIVE, WITHDRAW = "give_consent", "withdraw_consent"


class NoSuchItem(LookupError):
    """There is no confidential item of that code."""


class SalaryRefused(ValueError):
    """The item is somebody's salary there: nobody can consent to show it."""

    def __init__(self) -> None:
        self.sentence = LocalizedText(
            "この人件費は人数が少なく、個人の給与がわかるため、公開に同意できません。"
            "値はこれまでどおり、この大学だけが見られます。",
            "This personnel cost pays so few people that it tells somebody's salary: its "
            "publication cannot be consented to. As before, only this university sees it.",
        )
        super().__init__(self.sentence.en)


@transaction.atomic
def give_consent(university: str, item: str, *, author: Author) -> None:
    """Let the item be shown by name from the next release on; once more is no change.

    Raises: WorkflowError for anybody but an approver; NoSuchItem; SalaryRefused.
    """
    place = _hold(university, item, author)
    if is_salary(university, item, is_invented=place.is_invented):
        raise SalaryRefused
    _say(place, item, True, author)


@transaction.atomic
def withdraw_consent(university: str, item: str, *, author: Author) -> None:
    """Hide the item again from the next release on; without a consent it is no change.

    Raises: WorkflowError for anybody but an approver; NoSuchItem.
    """
    _say(_hold(university, item, author), item, False, author)


def _hold(university: str, item: str, author: Author) -> University:
    """Return the university, held until the transaction ends: one consent is said at a time."""
    if author.role != APPROVER:
        raise WorkflowError(f"Consent: cannot be said as {author.role!r}. An approver does it.")
    known = load_catalogue().items.get(item)
    if known is None or not known.confidential:
        raise NoSuchItem(f"Item {item}: must be a confidential one, got none of it.")
    return University.objects.select_for_update().get(code=university)


def _say(place: University, item: str, is_given: bool, author: Author) -> None:
    newest = Consent.objects.filter(university=place, item=item).order_by("-id").first()
    if (newest is not None and newest.is_given) == is_given:
        return
    Consent.objects.create(
        university=place, item=item, is_given=is_given, at=author.at, by=author.name
    )
    payload = {"university": place.code, "item": item}
    record_events(author, [About(GIVE if is_given else WITHDRAW, payload=payload)])
