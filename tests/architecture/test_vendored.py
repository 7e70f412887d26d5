"""What lies in static/vendored is what was fetched, and says where it came from."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

from kpi_dashboard.tools.plotly_stylesheet import write_plotly_stylesheet
from tests.architecture.project import ROOT

VENDORED = ROOT / "static" / "vendored"
FOR_TESTS = ROOT / "tests" / "vendored"
FOLDERS = sorted(
    path for shelf in (VENDORED, FOR_TESTS) for path in shelf.iterdir() if path.is_dir()
)


def versions_of(folder: Path) -> dict:
    return tomllib.loads((folder / "versions.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_file_has_the_digest_that_was_written_down(folder: Path):
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "versions.toml"
    }

    assert found == versions_of(folder)["sha256"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_package_says_name_version_licence_and_source(folder: Path):
    versions = versions_of(folder)

    assert re.fullmatch(r"\d+\.\d+\.\d+", versions["version"])
    assert versions["licence"] in ("MIT", "MPL-2.0", "OFL-1.1")
    assert versions["name"] in versions["source"]
    assert (folder / "LICENSE").stat().st_size > 0


def test_the_chart_library_finds_every_style_element_it_looks_for():
    bundle = (VENDORED / "plotly" / "plotly-basic.min.js").read_text(encoding="utf-8")
    component = (ROOT / "templates/components/plotly.html").read_text(encoding="utf-8")
    injected = re.findall(r'document\.getElementById\("([0-9a-f]{64})"\)', bundle)

    assert injected
    assert all(f'id="{name}"' in component for name in injected)
    assert 'id="plotly.js-style-global" class="no-inline-styles"' in component


def test_the_chart_stylesheet_is_made_from_the_bundle_beside_it(tmp_path: Path):
    folder = VENDORED / "plotly"
    write_plotly_stylesheet(folder / "plotly-basic.min.js", tmp_path / "plotly.css")

    assert (tmp_path / "plotly.css").read_bytes() == (folder / "plotly.css").read_bytes()


def test_the_chart_library_is_the_one_that_the_python_package_writes_for():
    import plotly

    packaged = (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").open(
        encoding="utf-8"
    )
    with packaged:
        beginning = packaged.read(300)

    assert f"v{versions_of(VENDORED / 'plotly')['version']}" in beginning


def test_the_font_has_the_characters_of_names_and_signs():
    from fontTools.ttLib import TTFont

    for weight in ("Regular", "Bold"):
        font = TTFont(VENDORED / "noto-sans-jp" / f"NotoSansJP-{weight}.ttf")
        absent = {
            character
            for character in "髙﨑𠮷△＋÷令…％／×"
            if ord(character) not in font.getBestCmap()
        }

        assert absent == set()


def test_the_slices_of_the_pages_hold_every_letter_of_the_font_once():
    from fontTools.ttLib import TTFont

    folder = VENDORED / "noto-sans-jp"
    mirrored = set(map(ord, "‹›"))  # each comes along with the other
    for weight in ("Regular", "Bold"):
        whole = set(TTFont(folder / f"NotoSansJP-{weight}.ttf").getBestCmap())
        slices = [
            set(TTFont(path).getBestCmap()) for path in folder.glob(f"NotoSansJP-{weight}-*.woff2")
        ]

        assert set.union(*slices) == whole
        assert sum(len(each - mirrored) for each in slices) == len(whole - mirrored)


def test_the_words_of_the_interface_need_one_slice():
    from fontTools.ttLib import TTFont

    ours = set(TTFont(VENDORED / "noto-sans-jp" / "NotoSansJP-Regular-ours.woff2").getBestCmap())

    assert {ord(letter) for letter in "産学連携の成果を、規模の近い大学と比べる" if letter} <= ours
