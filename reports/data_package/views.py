"""The data package of a release as a download: the same bytes for everybody.

What is in it stands in package.py, how long it is kept in keeping.py.
"""

from typing import cast

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from comparisons.doorstep import answers_in_words, release_for
from reports.data_package.keeping import open_package
from universities.access import PUBLIC
from universities.releases.reader import read_release


@require_safe
@answers_in_words
def data_package(request: HttpRequest) -> HttpResponse:
    """Send the package of the asked release, as the public may see it."""
    release = read_release(PUBLIC, release_for(request).number)
    # Another version of the code may write the same release differently.
    etag = f'"package-{settings.CODE_VERSION}-{release.number}-{release.digest}"'
    known = get_conditional_response(request, etag=etag)
    if known is not None:
        return known
    file = open_package(release)
    name = f"data-package-release-{release.number}.zip"
    answer = FileResponse(file, as_attachment=True, filename=name, headers={"ETag": etag})
    # For views a stream is an answer as any other.
    return cast(HttpResponse, answer)
