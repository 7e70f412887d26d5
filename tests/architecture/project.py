"""Where the project's own files are, for the tests that look at its shape.

Nothing is asserted here.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("kpi_dashboard", "indicators", "universities", "comparisons", "reports")


def source_files() -> list[Path]:
    """Return the Python files of the five packages, without migrations and empty ones."""
    return [
        path
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
        if "migrations" not in path.parts and path.stat().st_size
    ]


def functions_of(path: Path) -> Iterator[tuple[str, int]]:
    """Return (place, number of lines) of every function of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            yield f"{name_of(path)}:{node.lineno} {node.name}", length


def count_lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))
