"""Small tables of the data package from rows of plain values.

Nothing is read from a release here.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pandas as pd

from reports.data_package.shapes import Field

Row = Sequence[Any]


def frame(fields: Iterable[Field], rows: Iterable[Row]) -> Iterator[pd.DataFrame]:
    """Yield the one piece of a small table."""
    yield pd.DataFrame(list(rows), columns=[each.name for each in fields], dtype=object)


def flag(value: object) -> str:
    """Return a boolean as the format writes it; unknown is empty."""
    return str(bool(value)).lower() if isinstance(value, bool) or value in (0, 1) else ""
