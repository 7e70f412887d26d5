"""What every answer carries, whichever view made it.

Only headers live here; no view's decision does.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# A page answers from the newest release: it may be kept, but must be asked again.
PUBLIC_CACHING = "private, no-cache"
SIGNED_IN_CACHING = "private, no-store"
# Nothing of the machine is used but the security key that somebody signs in with.
PERMISSIONS = ", ".join(
    [
        *(
            f"{feature}=()"
            for feature in (
                "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media",
                "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment",
                "picture-in-picture", "screen-wake-lock", "usb", "xr-spatial-tracking",
            )
        ),
        "publickey-credentials-create=(self)",
        "publickey-credentials-get=(self)",
    ]
)  # fmt: skip


def state_headers(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Say in every answer, files included, what a browser must not allow or lend to others."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Permissions-Policy"] = PERMISSIONS
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        return response

    return answer


def state_caching(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Say in every answer that shared caches must keep nothing, unless the view said otherwise."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if is_signed_in(request):
            response["Cache-Control"] = SIGNED_IN_CACHING
        elif not response.has_header("Cache-Control"):
            response["Cache-Control"] = PUBLIC_CACHING
        return response

    return answer


def is_signed_in(request: HttpRequest) -> bool:
    """Say whether the answer belongs to a known person, without opening a session for a visitor."""
    user = getattr(request, "user", None)
    return bool(user is not None and user.is_authenticated)
