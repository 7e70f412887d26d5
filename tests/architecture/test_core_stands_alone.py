"""The core can be imported, and calculates, where Django is not installed."""

import subprocess
import sys
import tomllib

from tests.architecture.project import ROOT, source_files

BLOCKED_IMPORT = """
import importlib, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("django", "ninja", "django_tables2"):
            raise ImportError(f"{name} must not be needed here")

sys.meta_path.insert(0, Blocker())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def core_modules() -> list[str]:
    """Every module below what wall 3 names."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    walls = contracts["tool"]["importlinter"]["contracts"]
    core = next(wall for wall in walls if wall["id"] == "core-without-framework")
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in source_files()
    ]
    return [
        module
        for module in modules
        if any(f"{module}.".startswith(f"{source}.") for source in core["source_modules"])
    ]


def import_without_django(*modules: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BLOCKED_IMPORT, *modules]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_core_imports_with_django_blocked():
    modules = core_modules()

    found = import_without_django(*modules)

    assert len(modules) > 20
    assert found.returncode == 0, found.stderr


def test_the_block_would_be_noticed():
    found = import_without_django("universities.observations")

    assert found.returncode == 1
    assert "must not be needed here" in found.stderr
