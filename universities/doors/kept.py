"""The page that keeps what was typed when it could not be taken: shown again, and sent again.

Which refusal it is stands in doorstep.py; nothing is saved here.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from indicators.catalogue.loader import load_catalogue
from indicators.templatetags.figures import active_language

AUTOSAVE = "X-Autosave"
TEMPLATE = "universities/kept.html"
# Fields that a form needs but nobody typed: by name, and by what a name begins with.
UNTYPED = ("version", "go", "seen", "step", "kind", "act", "what", "section", "again", "status")
UNTYPED_KINDS = ("sign", "was", "take", "public")


@dataclass(frozen=True, slots=True)
class KeptField:
    """One field of the form; it is shown only if somebody typed into it."""

    name: str
    value: str
    label: str
    is_shown: bool
    is_long: bool


@dataclass(frozen=True, slots=True)
class KeptPage:
    """What was typed, why it was not taken, and where it goes when it is sent again."""

    title: str
    sentence: str
    fields: tuple[KeptField, ...]
    address: str
    sign_in: str
    has_files: bool


def is_autosave(request: HttpRequest) -> bool:
    """Say whether the page's own script saves, and not the person by a button."""
    return AUTOSAVE in request.headers


def is_reading(request: HttpRequest) -> bool:
    """Say whether the request only asks for a page, so that nothing could have been saved."""
    return request.method in ("GET", "HEAD")


def answer_refusal(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    """Answer with the sentence; everything that was typed is on the page."""
    if is_autosave(request):
        # After signing in again the page goes on with a fresh proof that it is ours.
        return JsonResponse({"sentence": sentence, "token": get_token(request)}, status=status)
    context = {"page": _build_page(request, sentence, status), "csrf_token": get_token(request)}
    return HttpResponse(_render(request, context), status=status)


def _render(request: HttpRequest, context: dict[str, Any]) -> str:
    try:
        return render_to_string(TEMPLATE, context, request)
    except OperationalError:
        # Not even the header's own question is answered: the page goes without the header.
        return render_to_string(TEMPLATE, context)


def _build_page(request: HttpRequest, sentence: str, status: int) -> KeptPage:
    sign_in = f"{reverse('account_login')}?next={quote(request.path)}"
    return KeptPage(
        title=_("表示できません") if is_reading(request) else _("まだ保存していません"),
        sentence=sentence,
        fields=tuple(
            _field(name, value)
            for name, values in request.POST.lists()
            for value in values
            if name != "csrfmiddlewaretoken"
        ),
        address=request.get_full_path(),
        sign_in=sign_in if status == 401 else "",
        has_files=bool(request.FILES),
    )


def _field(name: str, value: str) -> KeptField:
    kind, _dash, code = name.partition("-")
    is_typed = name not in UNTYPED and kind not in UNTYPED_KINDS and bool(value.strip())
    return KeptField(name, value, _label(kind, code), is_typed, is_long=kind != "value")


def _label(kind: str, code: str) -> str:
    item = load_catalogue().items.get(code)
    if item is None:
        return _("入力した内容")
    label = item.label.in_language(active_language())
    return _("%(item)sの注記") % {"item": label} if kind == "note" else label
