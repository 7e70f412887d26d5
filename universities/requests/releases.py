"""What an analyst does about releases on a page: the typed words become a call of the services.

A refusal becomes a sentence on the page that was sent.
"""

from typing import NamedTuple

from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _

from indicators.templatetags.figures import active_language
from universities.pages.releases.forms import INVENTED, PrepareForm
from universities.releases.deciding import discard_candidate, publish_candidate
from universities.releases.preparing import start_preparation
from universities.releases.refusals import ReleaseRefused
from universities.submissions.events import Author

PUBLISH, DISCARD = "publish", "discard"


class Done(NamedTuple):
    """What came of it: the number of what was begun or published, or why nothing was done."""

    number: int = 0
    problem: str = ""
    status: int = 200


def begin_typed(form: PrepareForm, *, author: Author) -> Done:
    """Begin the preparation that was chosen."""
    if not form.is_valid():
        return Done(status=400)
    try:
        number = start_preparation(
            is_invented=form.cleaned_data["kind"] == INVENTED,
            is_provisional=form.cleaned_data["provisional"],
            author=author,
        )
    except ReleaseRefused as refused:
        return _refuse(refused)
    return Done(number)


def decide(candidate: int, step: str, *, author: Author) -> Done:
    """Publish or discard. Raises: BadRequest for any other step; NoCandidate; WorkflowError."""
    if step not in (PUBLISH, DISCARD):
        raise BadRequest(_("ボタンから送られていません。ページを開き直してください。"))
    try:
        if step == PUBLISH:
            return Done(publish_candidate(candidate, author=author).number)
        discard_candidate(candidate, author=author)
    except ReleaseRefused as refused:
        return _refuse(refused)
    return Done()


def describe_done(step: str, number: int) -> str:
    """Return the sentence that says what was done."""
    if step == PUBLISH:
        return _("公表版 第%(number)d版を公表しました。") % {"number": number}
    return _("準備を取りやめました。")


def _refuse(refused: ReleaseRefused) -> Done:
    return Done(problem=refused.sentence.in_language(active_language()), status=refused.status)
