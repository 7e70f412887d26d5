"""The file of a release that says what was decided about its confidential figures.

It names universities and items, never a value; nobody but the server reads it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from indicators.calculation.disclosure import Rules
from indicators.calculation.panel import Numbers
from indicators.calculation.protection import (
    Exceptions,
    Protection,
    YearRecord,
    read_year_record,
)

MANIFEST, PROTECTION = "manifest.json", "protection.json"


@dataclass(frozen=True)
class StoredProtection:
    """What a release decided; one from before protection decided nothing, and shows nothing."""

    years: tuple[YearRecord, ...] = ()
    squares: Mapping[tuple[str, int], Numbers] = field(default_factory=dict)
    exceptions: Exceptions = field(default_factory=Exceptions)
    significant_digits: int = Rules().significant_digits


def write_protection(protection: Protection, rules: Rules) -> dict[str, Any]:
    """Return the content of the file."""
    exceptions = protection.exceptions
    return {
        "years": {str(each.fiscal_year): each.as_json() for each in protection.years},
        "squares": [
            [code, fiscal_year, centres.tolist()]
            for (code, fiscal_year), centres in protection.figures.squares.items()
        ],
        "consents": sorted(map(list, exceptions.consents)),
        "salaries": {
            str(fiscal_year): sorted(map(list, names))
            for fiscal_year, names in exceptions.salaries.items()
        },
        "significant_digits": rules.significant_digits,
    }


def read_protection(folder: Path) -> StoredProtection:
    """Return what the release in that folder decided.

    Its digest is verified with the figures; a file that the manifest does not name is nobody's.
    """
    manifest = json.loads((folder / MANIFEST).read_bytes())
    if PROTECTION not in manifest["files"]:
        return StoredProtection()
    return parse_protection(json.loads((folder / PROTECTION).read_bytes()))


def parse_protection(content: Mapping[str, Any]) -> StoredProtection:
    """Return what write_protection was given."""
    return StoredProtection(
        years=tuple(read_year_record(year) for year in content["years"].values()),
        squares={
            (code, fiscal_year): np.array(centres, dtype=np.float64).reshape(-1, 2)
            for code, fiscal_year, centres in content["squares"]
        },
        exceptions=Exceptions(
            frozenset((university, item) for university, item in content["consents"]),
            {
                int(fiscal_year): frozenset((university, item) for university, item in names)
                for fiscal_year, names in content["salaries"].items()
            },
        ),
        significant_digits=content["significant_digits"],
    )
