"""What several tables of the API have in common: names of universities, units, columns.

No figure is read here.
"""

from typing import Any

import pandas as pd

from indicators.catalogue.model import Indicator
from universities.releases.reader import PublishedRelease


def name_columns(found: pd.DataFrame, release: PublishedRelease) -> dict[str, list[str]]:
    """Return the codes of the rows and the names of those universities."""
    universities = release.universities
    names = dict(zip(universities["university"], universities["name_ja"], strict=True))
    codes = found["university"].tolist()
    return {"university": codes, "name": [names[code] for code in codes]}


def unit_fields(indicator: Indicator) -> dict[str, str]:
    """Return the units that a reader of an indicator's figures needs."""
    return {
        "unit": indicator.unit,
        "numerator_unit": indicator.numerator_unit,
        "denominator_unit": indicator.denominator_unit,
    }


def to_columns(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Return rows of equal names as columns."""
    return {name: [row[name] for row in rows] for name in rows[0]} if rows else {}
