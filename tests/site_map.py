"""Every address of the site, from the resolver itself, and what stands for its variable parts.

A new page is found by itself; one whose parts nobody named here fails the tests that walk.
"""

import re
from typing import Any

from django.urls import URLResolver, get_resolver, reverse

from kpi_dashboard.tokens.models import ApiToken
from tests.universities import permission_story as everybody

UNIVERSITY, INDICATOR = "D001", "research_amount_per_contract"
PART = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>")
COMMON: dict[str, Any] = {
    "chart": "scatter",
    "university": UNIVERSITY,
    "number": 1,
    "place": "nothing",
    "table": "changes",
    "round": "2025",
    "uidb36": "1",
    "key": "set-password",
    "pk": 1,
    "issue": 1,
    "round_code": "2025",
    "batch": 1,
    "slug": "nobody-named-this",
}
CODES = {
    "comparisons:national-data": "joint_amount",
    "comparisons:item-definition": "joint_research_amount",
    "comparisons:university": UNIVERSITY,
    "comparisons:breakdown": "patent_income_per_patent_held",
    "comparisons:breakdown-data": "patent_income_per_patent_held",
    "comparisons:spine": UNIVERSITY,
    "comparisons:spine-data": UNIVERSITY,
    "reports:verify-code": "0" * 12,
}


def list_patterns() -> dict[str, str]:
    """Return the name and the pattern of every address, those of every room."""
    return dict(_walk(get_resolver(), "", ""))


def fill_in(name: str, pattern: str) -> str:
    """Return an address of that name. Raises: KeyError for a part that is not named here."""
    named = [one or other for one, other in PART.findall(pattern)]
    known = COMMON | {"code": CODES.get(name, INDICATOR)} | _find_stored()
    if name.startswith("universities:"):
        known |= everybody.parts()
    return reverse(name, kwargs={part: known[part] for part in named})


def _find_stored() -> dict[str, int]:
    """Return the numbers of what a test has stored; 1 is a page that says that there is none."""
    token = ApiToken.objects.first()
    return {"token": token.pk if token else 1}


def _walk(found: URLResolver, space: str, before: str) -> Any:
    for each in found.url_patterns:
        pattern = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _walk(
                each, f"{space}{each.namespace}:" if each.namespace else space, pattern
            )
        else:
            yield f"{space}{each.name}", pattern
