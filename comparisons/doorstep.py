"""What every view of this room does alike: read the release, answer wrong addresses in words.

No page is built here.
"""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comparisons.refusals import SelectionError
from comparisons.results import PublishedRelease, load_release
from comparisons.selection import read_release_number
from indicators.templatetags.figures import active_language
from indicators.text import LocalizedText
from universities.releases.reader import NoRelease, UnknownRelease

View = Callable[..., HttpResponse]


def answers_in_words(view: View) -> View:
    """Return the view; an unknown or unreadable value becomes a 404 or 400 page with a sentence."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except SelectionError as error:
            language = active_language()
            reason = {"reason": error.sentence.in_language(language)}
            if error.way:
                reason["way"] = error.way.label.in_language(language)
                reason["way_address"] = error.way.address
            return render(request, f"{error.status}.html", reason, status=error.status)
        except NoRelease:
            return render(request, "comparisons/no_release.html", status=503)

    return answer


def release_for(request: HttpRequest) -> PublishedRelease:
    """Return the release that the address names, by default the newest. Raises: SelectionError."""
    number = read_release_number(request.GET.get("release", ""))
    try:
        return load_release(request.user, number)
    except UnknownRelease as error:
        sentence = LocalizedText(
            f"公表版 第{number}版はありません。", f"There is no release No. {number}."
        )
        raise SelectionError(sentence, status=404) from error
