"""What an analyst does to rounds on a page: the typed words become a call of the services.

A refusal becomes a sentence in the form, so that nothing typed is lost.
"""

from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from indicators.templatetags.figures import active_language
from universities.access import Audience
from universities.boards.rounds import find_round
from universities.models import University
from universities.pages.rounds.forms import DeadlineForm, RoundForm
from universities.submissions.events import Author
from universities.submissions.services.rounds import (
    RoundError,
    change_deadline,
    close_round,
    find_round_faults,
    open_round,
)
from universities.submissions.workflow import ANALYST


def analyst(user: object, at: datetime) -> Author:
    """Return the analyst as the author of what is done now; the door has let in nobody else."""
    return Author(str(getattr(user, "username", "")), ANALYST, at)


def open_typed(form: RoundForm, *, author: Author) -> bool:
    """Open the round that was typed; otherwise the form says everything that was wrong."""
    form.full_clean()
    typed, today = form.cleaned_data, localdate(author.at)
    for fault in find_round_faults(typed.get("fiscal_year"), typed.get("closes_on"), today=today):
        form.add_error(None, fault.in_language(active_language()))
    if form.errors:
        return False
    try:
        open_round(
            typed["fiscal_year"],
            closes_on=typed["closes_on"],
            instructions=typed["instructions"],
            is_invented=are_all_invented(),
            author=author,
        )
    except RoundError as refused:
        form.add_error(None, refused.sentence.in_language(active_language()))
        return False
    return True


def change_typed(
    audience: Audience, code: str, step: str, form: DeadlineForm, *, author: Author
) -> bool:
    """Close the round, or give it the typed deadline; otherwise the form says why not.

    Raises: NoRound; NotForThisAudience.
    """
    round_ = find_round(audience, code)
    if step == "close":
        close_round(round_.id, author=author)
        return True
    if not form.is_valid():
        return False
    try:
        change_deadline(round_.id, form.cleaned_data["closes_on"], author=author)
    except RoundError as refused:
        form.add_error(None, refused.sentence.in_language(active_language()))
        return False
    return True


def describe_change(step: str) -> str:
    """Return the sentence that says what was done."""
    return _("受付を締め切りました。") if step == "close" else _("締切日を変えました。")


def are_all_invented() -> bool:
    """Say whether every university is invented; as soon as there is a real one, they are asked."""
    return not University.objects.filter(is_invented=False).exists()
