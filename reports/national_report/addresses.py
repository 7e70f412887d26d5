"""Where a figure of the report lives on the site, always in the report's own release.

Nothing is read from a release.
"""

from urllib.parse import urlencode

from django.urls import reverse

from comparisons.selection import Selection
from reports.national_report.asking import NationalOrder


def find_comparison_address(selection: Selection) -> str:
    """Return the page of an indicator."""
    page = reverse("comparisons:indicator", args=[selection.indicator])
    return f"{page}?{selection.query()}"


def find_page(name: str, *args: str, order: NationalOrder, **query: str) -> str:
    """Return another page of the comparing room for the same year and release."""
    asked = {"year": order.fiscal_year, **query, "release": order.release.number}
    return f"{reverse(name, args=args)}?{urlencode(asked)}"
