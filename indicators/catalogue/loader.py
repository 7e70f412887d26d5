"""Reading the TOML files of the definitions, and the catalogue that the project ships.

Faults are found in problems.py, and the catalogue is put together in building.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from indicators.catalogue.building.catalogue import build_catalogue
from indicators.catalogue.model import Catalogue
from indicators.catalogue.problems import find_problems

DEFINITIONS = Path(__file__).parent / "definitions"


class CatalogueError(ValueError):
    """The definitions have faults; the message names every one of them."""


@cache
def load_catalogue() -> Catalogue:
    """Return the catalogue that the project ships, checked and read once per process.

    Raises: CatalogueError naming every fault, one a line.
    """
    raw = read_definitions()
    problems = find_problems(raw)
    if problems:
        raise CatalogueError("\n".join(str(problem) for problem in problems))
    return build_catalogue(raw)


def read_definitions(path: Path = DEFINITIONS) -> dict[str, Any]:
    """Return what every TOML file below `path` says, by its path from there, unjudged.

    The result holds only texts, numbers, booleans, lists and tables, so JSON can carry it.
    Raises: CatalogueError naming every file that is not TOML.
    """
    contents: dict[str, Any] = {}
    unreadable: list[str] = []
    for file in sorted(path.rglob("*.toml")):
        try:
            contents[file.relative_to(path).as_posix()] = tomllib.loads(file.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            unreadable.append(
                f"{file.name}: must be TOML in UTF-8, got: {error}. Correct the file."
            )
    if unreadable:
        raise CatalogueError("\n".join(unreadable))
    return contents
