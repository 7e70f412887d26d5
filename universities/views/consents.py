"""The pages of consents: parse, ask once, render.

A university's approver decides; its people and the ministry's analysts read.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from indicators.templatetags.figures import active_language
from universities.access import audience_for
from universities.doors.consents import Seat, at_consents, at_overview
from universities.pages.consents.item import build_item_page
from universities.pages.consents.items import build_items_page
from universities.pages.consents.listing import build_consents_page
from universities.requests.consenting import Said, consent_typed


@require_safe
@at_overview
def listing(request: HttpRequest) -> HttpResponse:
    """Show the universities and how many items each lets be shown."""
    page = build_consents_page(audience_for(request.user), language=active_language())
    return render(request, "universities/consents/listing.html", page.context)


@require_safe
@at_consents
def items(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Show what a university said about each confidential item."""
    page = build_items_page(seat, language=active_language())
    return render(request, "universities/consents/items.html", page.context)


@require_http_methods(["GET", "HEAD", "POST"])
@at_consents
def item(request: HttpRequest, seat: Seat, confidential: str) -> HttpResponse:
    """Show one item, its history and what consent means; a POST gives or withdraws it."""
    said = Said()
    if request.method == "POST":
        said = consent_typed(seat, confidential, request.POST, now=timezone.now())
        if not said.problem:
            messages.info(request, said.sentence)
            return redirect("universities:consent", seat.university, confidential)
    page = build_item_page(seat, confidential, problem=said.problem, language=active_language())
    return render(request, "universities/consents/item.html", page.context, status=said.status)
