"""Addresses of the national page, its data and their files, keeping the release once named.

The page belongs to no release; its links lead back to pages that do.
"""

from comparisons.addresses import find_address
from comparisons.pages.parts import Tools
from indicators.charts.paper.picture import PICTURE_FORMS


def find_national_tools(code: str, *, is_drawn: bool) -> Tools:
    """Return the tools of one chart of the national page; a table has no picture."""
    name, forms = "comparisons:national-data", ("csv", "xlsx", *(PICTURE_FORMS if is_drawn else ()))
    return Tools(
        data=find_address(name, code),
        link=f"{find_address('comparisons:national')}#{code}",
        file_name=f"national_{code}",
        **{form: find_address(name, code, format=form) for form in forms},
    )
