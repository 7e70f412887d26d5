"""Where a person's work begins after signing in.

Only the choice of the page lives here.
"""

from django.conf import settings
from django.shortcuts import resolve_url
from django.urls import reverse

from universities.access import audience_for


def find_start(user: object) -> str:
    """Return the address of the first page: people, rounds, entry, or the public home."""
    audience = audience_for(user)
    if audience.is_administrator:
        return reverse("universities:people")
    if audience.is_analyst:
        return reverse("universities:rounds")
    if audience.roles:
        return reverse("universities:entry")
    return resolve_url(settings.LOGIN_REDIRECT_URL)
