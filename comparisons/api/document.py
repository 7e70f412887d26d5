"""The OpenAPI document in words: its fields, types and descriptions in one language.

Nothing is said here that the document does not say.
"""

from collections.abc import Mapping
from typing import Any

from comparisons.api.documented import DocumentedField


def read_parameter(parameter: Mapping[str, Any], language: str) -> DocumentedField:
    """Return one parameter of a question; what may be left out is never sent as null."""
    schema = parameter["schema"]
    described, type_words = told(schema, language), _type(schema).removesuffix(" | null")
    return DocumentedField(parameter["name"], type_words, described, parameter["required"])


def read_fields(schema: Mapping[str, Any], language: str) -> list[DocumentedField]:
    """Return every field of a schema."""
    required = schema.get("required", [])
    return [
        DocumentedField(name, _type(field), told(field, language), name in required)
        for name, field in schema.get("properties", {}).items()
    ]


def _type(schema: Mapping[str, Any]) -> str:
    if "anyOf" in schema:
        return " | ".join(_type(each) for each in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(schema["enum"])
    if schema.get("type") == "array":
        return f"[{_type(schema['items'])}]"
    return str(schema.get("format") or schema.get("type") or schema.get("$ref", "").rsplit("/")[-1])


def told(schema: Mapping[str, Any], language: str, *, key: str = "description") -> str:
    """Return a text of the document in one language; English where it has no other."""
    english = str(schema.get(key, ""))
    return english if language == "en" else str(schema.get(f"x-{key}-ja", english))


def answer_name(response: Mapping[str, Any]) -> str:
    """Return the name of the schema that a response holds; a file has none."""
    schema = response["content"].get("application/json", {}).get("schema")
    if schema is None:
        return ""
    return str(schema.get("title") or schema["$ref"].rsplit("/", 1)[-1])


def row_name(answer: Mapping[str, Any]) -> str:
    """Return the name of the schema of an answer's rows; a file has none."""
    rows = answer.get("properties", {}).get("rows")
    return str(rows["items"]["$ref"].rsplit("/", 1)[-1]) if rows else ""
