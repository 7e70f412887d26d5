"""Addresses of the national page, its data and their files, keeping the release once named.

The page belongs to no release; its links lead back to pages that do.
"""

from comparisons.addresses import find_address
from comparisons.pages.parts import Tools


def find_national_tools(code: str) -> Tools:
    """Return the tools of one chart of the national page."""
    return Tools(
        data=find_address("comparisons:national-data", code),
        csv=find_address("comparisons:national-data", code, format="csv"),
        xlsx=find_address("comparisons:national-data", code, format="xlsx"),
        link=f"{find_address('comparisons:national')}#{code}",
        file_name=f"national_{code}",
    )
