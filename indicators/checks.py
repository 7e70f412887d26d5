"""Django's system check of the definitions: each problem becomes an error that stops the start.

What a problem is, is decided in catalogue/problems.py and not here.
"""

from typing import Any

from django.core.checks import CheckMessage, Error

from indicators.catalogue.loader import DEFINITIONS, CatalogueError, read_definitions
from indicators.catalogue.problems import find_problems


def check_definitions(**options: Any) -> list[CheckMessage]:
    """Return one error per problem of the definitions that the project ships."""
    try:
        problems = find_problems(read_definitions(DEFINITIONS))
    except CatalogueError as error:
        return [Error(line, id="indicators.E001") for line in str(error).splitlines()]
    return [
        Error(str(problem), id="indicators.E002", obj=f"definitions/{problem.file}")
        for problem in problems
    ]
