"""The parts of the documentation page, as finished words.

Only their names and types live here.
"""

from typing import NamedTuple


class DocumentedField(NamedTuple):
    """One parameter of a question or one field of an answer."""

    name: str
    type: str
    description: str
    is_required: bool


class DocumentedEndpoint(NamedTuple):
    """One address: what it answers, what may be asked, what comes back.

    `example` and `example_csv` are empty where a browser cannot ask without a token.
    """

    path: str
    anchor: str
    summary: str
    description: str
    example: str
    example_csv: str
    command: str
    parameters: list[DocumentedField]
    about: list[DocumentedField]
    fields: list[DocumentedField]


class Documentation(NamedTuple):
    """The whole page."""

    version: str
    description: str
    common: list[DocumentedField]
    faults: list[DocumentedField]
    endpoints: list[DocumentedEndpoint]
