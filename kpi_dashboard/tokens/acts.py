"""What a person does with tokens on the page: make one as typed, take one back.

The rows are written by keeping.py; each act leaves a line in the log, with the public beginning.
"""

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from kpi_dashboard.logs import note
from kpi_dashboard.tokens.drawing import NewToken
from kpi_dashboard.tokens.forms import TokenForm
from kpi_dashboard.tokens.keeping import TokenRefused, find_token, make_token, revoke_token
from kpi_dashboard.tokens.models import ApiToken
from kpi_dashboard.tokens.pages import TokenRow, describe_row


def make_typed(request: HttpRequest, form: TokenForm) -> NewToken | None:
    """Make the token that the form asks for; when there is none the form says why."""
    if not form.is_valid():
        return None
    try:
        fresh = make_token(request.user, **form.cleaned_data, now=timezone.now())
    except TokenRefused as refused:
        form.add_error(None, str(refused))
        return None
    note("token_made", request, token=fresh.prefix)
    return fresh


def find_own(request: HttpRequest, number: int) -> TokenRow:
    """Return the person's token in words. Raises: Http404 for one that is nobody's or another's."""
    try:
        return describe_row(find_token(request.user, number), timezone.now())
    except ApiToken.DoesNotExist:
        raise _no_such_token() from None


def revoke_own(request: HttpRequest, number: int) -> None:
    """End the person's token. Raises: Http404 as find_own does."""
    try:
        token = revoke_token(request.user, number, now=timezone.now())
    except ApiToken.DoesNotExist:
        raise _no_such_token() from None
    note("token_revoked", request, token=token.prefix)


def _no_such_token() -> Http404:
    return Http404(_("そのトークンはありません。一覧から選んでください。"))
