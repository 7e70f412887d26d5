"""Each wall of pyproject.toml stands, and falls when one import goes through it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.project import PACKAGES, ROOT

LINTER = Path(sys.executable).with_name("lint-imports")
# Contract, the module that breaks it, and the import that does.
BREACHES = (
    ("line", "indicators/units.py", "import universities.access"),
    ("line", "universities/access.py", "import comparisons.views"),
    ("inside-indicators", "indicators/calculation/ratios.py", "import indicators.charts.theme"),
    ("inside-indicators", "indicators/charts/theme.py", "import indicators.calculation.ratios"),
    ("inside-indicators", "indicators/frames.py", "import indicators.formatting"),
    ("core-without-framework", "indicators/frames.py", "import django.http"),
    ("core-without-framework", "reports/sentences/lead.py", "import universities.releases.reader"),
    ("arithmetic-does-not-draw", "universities/observations.py", "import plotly.graph_objects"),
    ("own-tables", "comparisons/api/ratio_rows.py", "from universities.models import Release"),
    ("thin-views", "comparisons/views.py", "import pandas"),
    ("thin-views", "reports/views.py", "from indicators.calculation import ratios"),
)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the packages and their walls, to be broken."""
    for package in PACKAGES:
        ignored = shutil.ignore_patterns("__pycache__", "definitions")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def check_walls(house: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    command = [str(LINTER), "--no-cache", *chosen]
    return subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)


def test_the_six_walls_stand(house: Path):
    found = check_walls(house)

    assert found.returncode == 0, found.stdout + found.stderr
    assert "6 kept, 0 broken" in found.stdout


@pytest.mark.parametrize(("contract", "module", "breach"), BREACHES)
def test_an_import_through_a_wall_is_caught(house: Path, contract: str, module: str, breach: str):
    path = house / module
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{breach}\n", encoding="utf-8")

    found = check_walls(house, contract)

    assert found.returncode == 1
    assert "0 kept, 1 broken" in found.stdout
