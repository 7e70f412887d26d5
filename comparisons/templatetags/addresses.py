"""Addresses in templates that keep the release the reader's address named.

What an address is made of stands in comparisons/addresses.py.
"""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from comparisons import addresses

register = template.Library()
register.filter("keep_release", addresses.keep_release)


@register.simple_tag
def address(name: str, *args: str) -> str:
    """Return the address of a page: {% address 'comparisons:home' %}."""
    return addresses.find_address(name, *args)


@register.simple_tag
def kept_release() -> SafeString:
    """Return the hidden field by which a form keeps the release."""
    field = '<input type="hidden" name="{}" value="{}">'
    return format_html_join("", field, addresses.kept_release())
