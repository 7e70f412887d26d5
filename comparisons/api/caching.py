"""What caches may do with an answer, and the tag by which they ask again.

Nothing is read or written here.
"""

import hashlib
import json

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from universities.releases.reader import PublishedRelease

# Part of every ETag: raise it whenever the same release would be answered differently.
API_VERSION = "1.1.0"
# A numbered release never changes; a new version of this program may write it differently.
NUMBERED_SECONDS = 3600


def build_etag(request: HttpRequest, release: PublishedRelease) -> str:
    """Return the tag that changes with the release, the question and what the reader may see."""
    asked = [request.path, *(f"{name}={value}" for name, value in sorted(request.GET.items()))]
    seen = [API_VERSION, *release.identity, *asked]
    return f'"{hashlib.sha256(json.dumps(seen).encode()).hexdigest()[:32]}"'


def state_caching(response: HttpResponse, etag: str, *, is_numbered: bool) -> HttpResponse:
    """Return the response with its tag; a numbered release may be kept for a while."""
    response["ETag"] = etag
    if is_numbered:
        patch_cache_control(response, public=True, max_age=NUMBERED_SECONDS)
    else:
        patch_cache_control(response, public=True, no_cache=True)
    return response


def forbid_caching(response: HttpResponse) -> HttpResponse:
    """Return the response as one that nobody may keep."""
    patch_cache_control(response, private=True, no_store=True)
    return response
