"""What an analyst does about batches on a page: the typed words become a call of the services.

A refusal becomes a sentence on the page that was sent.
"""

from typing import NamedTuple

from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _

from indicators.templatetags.figures import active_language
from indicators.text import LocalizedText
from reports.content import ReportError
from reports.issuing.batches import begin_batch, cancel_batch, resume_batch
from reports.issuing.forms import BatchForm
from reports.issuing.refusals import BatchRefused
from reports.issuing.starting import start_work
from universities.access import PUBLIC
from universities.releases.reader import NoRelease, UnknownRelease, read_release
from universities.releases.storage import ReleaseFilesError
from universities.submissions.events import Author

CANCEL, RESUME = "cancel", "resume"
NO_RELEASE = LocalizedText(
    "その公表版は読めません。一覧から選び直してください。",
    "That release cannot be read. Choose one of the list.",
)
OTHER_YEAR = LocalizedText(
    "{year}年度は、この公表版にありません（あるのは{years}）。",
    "This release has no FY{year}; it has {years}.",
)
OTHER_GROUPING = LocalizedText(
    "その比べる群は、この公表版にありません。一覧から選び直してください。",
    "This release does not have those groups. Choose one of the list.",
)


class Done(NamedTuple):
    """What came of it: the number of what was begun, or why nothing was done."""

    number: int = 0
    problem: str = ""
    status: int = 200


def begin_typed(form: BatchForm, *, author: Author) -> Done:
    """Begin the batch that was chosen, and let somebody work on it."""
    if not form.is_valid():
        return Done(status=400)
    try:
        release = read_release(PUBLIC, form.cleaned_data["release"])
    except (NoRelease, UnknownRelease, ReleaseFilesError):
        return _refuse(NO_RELEASE, 400)
    wanted, years = form.wanted, release.fiscal_years
    if wanted.fiscal_year not in years:
        told = ", ".join(map(str, years))
        return _refuse(OTHER_YEAR.fill(year=wanted.fiscal_year, years=told), 400)
    try:
        batch = begin_batch(release, wanted, author=author)
    except ReportError:
        # Every other word was one of the form's own.
        return _refuse(OTHER_GROUPING, 400)
    start_work(batch)
    return Done(batch.pk)


def decide(batch: int, step: str, report: str, *, author: Author) -> Done:
    """Cancel, or go on with everything that is left or with one report. Raises: BadRequest."""
    if step not in (CANCEL, RESUME) or not (report == "" or report.isdecimal()):
        raise BadRequest(_("ボタンから送られていません。ページを開き直してください。"))
    try:
        if step == CANCEL:
            cancel_batch(batch, author=author)
        else:
            again = int(report[:18]) if report else None
            start_work(resume_batch(batch, report=again, author=author))
    except BatchRefused as refused:
        return _refuse(refused.sentence, refused.status)
    return Done(batch)


def _refuse(sentence: LocalizedText, status: int) -> Done:
    return Done(problem=sentence.in_language(active_language()), status=status)
