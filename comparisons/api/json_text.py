"""A table of the API as JSON, under the release it comes from.

Numbers pass through as they are: nothing is calculated or rounded here.
"""

import json
from math import isfinite
from typing import Any

from comparisons.api.table import ApiTable
from universities.releases.reader import PublishedRelease


def to_json(table: ApiTable, release: PublishedRelease) -> str:
    """Return the answer object: release, digest, unit and rows, with null for what is missing."""
    body = {**describe_release(release), **table.about, "rows": to_rows(table)}
    return json.dumps(body, ensure_ascii=False, allow_nan=False)


def to_rows(table: ApiTable) -> list[dict[str, Any]]:
    """Return the columns as rows, with null for what is missing."""
    names = list(table.columns)
    plain = [[plain_value(value) for value in column] for column in table.columns.values()]
    return [dict(zip(names, values, strict=True)) for values in zip(*plain, strict=True)]


def describe_release(release: PublishedRelease) -> dict[str, Any]:
    """Return what stands above the rows of every answer."""
    return {
        "release": release.number,
        "digest": release.digest,
        "published_on": release.published_on.isoformat(),
        "is_provisional": release.is_provisional,
        "is_invented": release.is_invented,
        "attribution": release.source.ja,
        "attribution_en": release.source.en,
    }


def plain_value(value: Any) -> Any:
    """Return the value as JSON has it: NaN is null, a whole number has no point."""
    if not isinstance(value, float):
        return value
    if not isfinite(value):
        return None
    return int(value) if value.is_integer() and abs(value) < 2**53 else value
