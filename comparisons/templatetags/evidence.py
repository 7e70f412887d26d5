"""A figure in templates: its number is a quiet link to its evidence.

What the query of a figure is made of stands in comparisons/evidence/citing.py.
"""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from comparisons.evidence.linking import link_figure, write_cells

register = template.Library()
register.filter("cited_cells", write_cells)


@register.filter
def cited(part: Any) -> SafeString:
    """Return a piece of words; a number that names its evidence leads there: {{ part|cited }}."""
    return link_figure(part.text, getattr(part, "evidence", ""))
