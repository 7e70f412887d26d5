"""The release that a question names, as its reader may see it.

Nothing is read from the release here.
"""

from django.http import HttpRequest

from comparisons.api.faults import ApiFault
from comparisons.api.sentences import NO_SUCH_RELEASE, NOTHING_PUBLISHED
from indicators.text import LocalizedText
from universities.access import audience_for
from universities.releases.reader import NoRelease, PublishedRelease, UnknownRelease, read_release


def open_release(request: HttpRequest, number: int | None) -> PublishedRelease:
    """Return the asked release as this reader may see it.

    Raises: ApiFault 404 if there is no such release.
    """
    try:
        return read_release(audience_for(request.user), number)
    except (NoRelease, UnknownRelease) as absent:
        raise ApiFault(_absent(number), status=404, parameter="release") from absent


def _absent(number: int | None) -> LocalizedText:
    return NOTHING_PUBLISHED if number is None else NO_SUCH_RELEASE.fill(number=number)
