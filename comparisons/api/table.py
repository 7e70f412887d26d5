"""What every reading of a release returns to the API: columns, and what describes all of them.

How it is written stands in formats.py.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple


class ApiTable(NamedTuple):
    """The rows of one answer, held as columns, and the fields that describe all of them."""

    about: dict[str, Any]
    columns: Mapping[str, list[Any]]
