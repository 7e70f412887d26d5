"""What a table of the data package is: its fields with their meaning, its keys, its rows.

Only frozen values and their descriptor live here; which tables there are stands in tables.py.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pandas as pd

from indicators.text import LocalizedText
from universities.releases.reader import PublishedRelease

Chunks = Callable[[PublishedRelease], Iterator[pd.DataFrame]]
# An empty cell is a missing value; which kind of nothing it is stands in its own column.
MISSING = [""]


class Field(NamedTuple):
    """One column. `unit`: of its numbers, or the column that says it; `words`: all it may hold."""

    name: str
    kind: str
    meaning: LocalizedText
    unit: str = ""
    words: tuple[str, ...] = ()


class Reference(NamedTuple):
    """Columns that name a row of another table."""

    fields: tuple[str, ...]
    table: str
    its_fields: tuple[str, ...]


class Resource(NamedTuple):
    """One table; `chunks` yields its rows piece by piece, columns in the order of the fields."""

    name: str
    meaning: LocalizedText
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    chunks: Chunks
    references: tuple[Reference, ...] = ()

    @property
    def path(self) -> str:
        """Return where the table lies in the package."""
        return f"data/{self.name}.csv"


def describe_table(resource: Resource) -> dict[str, Any]:
    """Return the resource's descriptor without the digest and the size of its file."""
    return {
        "name": resource.name,
        "path": resource.path,
        "profile": "tabular-data-resource",
        "title": both(resource.meaning),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_describe_field(resource, field) for field in resource.fields],
            "missingValues": MISSING,
            "primaryKey": list(resource.key),
            "foreignKeys": [
                {
                    "fields": list(each.fields),
                    "reference": {"resource": each.table, "fields": list(each.its_fields)},
                }
                for each in resource.references
            ],
        },
    }


def _describe_field(resource: Resource, field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if field.name in resource.key else {}
    if field.words:
        constraints["enum"] = list(field.words)
    return {
        "name": field.name,
        "type": field.kind,
        "description": both(field.meaning),
        **({"unit": field.unit} if field.unit else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def both(text: LocalizedText) -> str:
    """Return the text in both languages: the format knows only one."""
    return text.ja if text.ja == text.en else f"{text.ja} | {text.en}"
