"""The documentation page of the API, built from its OpenAPI document.

What the document says is read in document.py; examples are chosen in examples.py.
"""

from collections.abc import Mapping
from typing import Any

from comparisons.api.document import answer_name, read_fields, read_parameter, row_name, told
from comparisons.api.documented import Documentation, DocumentedEndpoint, DocumentedField
from comparisons.api.examples import build_address, choose_examples
from universities.releases.reader import PublishedRelease

BEARER = "-H 'Authorization: Bearer kpi_…' "


def build_documentation(
    document: Mapping[str, Any], *, release: PublishedRelease | None, language: str, site: str
) -> Documentation:
    """Return the page that `document` describes, in one language, with examples of `release`."""
    schemas = document["components"]["schemas"]
    values = choose_examples(release)
    endpoints = [
        _build_endpoint(path, each["get"], schemas, examples=values, language=language, site=site)
        for path, each in document["paths"].items()
    ]
    shared = _shared_fields(endpoints)
    return Documentation(
        version=document["info"]["version"],
        description=told(document["info"], language),
        common=shared,
        faults=read_fields(schemas["Fault"], language),
        endpoints=[
            endpoint._replace(about=[each for each in endpoint.about if each not in shared])
            for endpoint in endpoints
        ],
    )


def _build_endpoint(
    path: str,
    operation: Mapping[str, Any],
    schemas: Mapping[str, Any],
    *,
    examples: Mapping[str, str],
    language: str,
    site: str,
) -> DocumentedEndpoint:
    parameters = [read_parameter(each, language) for each in operation["parameters"]]
    asked = {each.name: examples[each.name] for each in parameters if each.is_required}
    answer = schemas.get(answer_name(operation["responses"][200]), {})
    example, needs_token = build_address(path, asked), "security" in operation
    return DocumentedEndpoint(
        path=path,
        anchor=operation["operationId"],
        summary=told(operation, language, key="summary"),
        description=told(operation, language),
        example="" if needs_token else example,
        example_csv="" if needs_token else build_address(path, {**asked, "format": "csv"}),
        command=f"curl {BEARER if needs_token else ''}'{site}{example}'",
        parameters=parameters,
        about=[each for each in read_fields(answer, language) if each.name != "rows"],
        fields=read_fields(schemas.get(row_name(answer), {}), language),
    )


def _shared_fields(endpoints: list[DocumentedEndpoint]) -> list[DocumentedField]:
    first, *others = [each for each in endpoints if each.example]
    return [field for field in first.about if all(field in other.about for other in others)]
