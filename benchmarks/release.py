"""A release at national size: calculating it, freezing it into files, and reading it back.

The disclosure audit is not part of a release yet; its line follows when it is.
"""

import shutil
import tempfile
from pathlib import Path

from benchmarks.measuring import Line, measure, report, timed
from benchmarks.national import define_nation, draw_panel
from indicators.calculation.figures import calculate_figures
from indicators.catalogue.building.catalogue import build_catalogue

TIMES = 5
BUILD_SECONDS = 2.0


def run() -> list[Line]:
    """Return the lines of building and of opening a release."""
    from benchmarks.unjudged import withhold
    from universities.releases.storage import read_release_files, write_release_files

    definitions = define_nation()
    panel = draw_panel(list(build_catalogue(definitions).items))
    with tempfile.TemporaryDirectory(prefix="kpi-release-") as scratch:
        folder = Path(scratch) / "release"

        def build() -> str:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            figures = calculate_figures(panel, build_catalogue(definitions))
            shown, protection = withhold(figures)
            return write_release_files(
                folder, shown, definitions=definitions, is_invented=True, protection=protection
            )

        building = measure(build, times=TIMES)
        digest = build()
        opening = measure(lambda: read_release_files(folder, digest=digest), times=TIMES)
        megabytes = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    return [
        timed("release build from a panel, files frozen", building, target=BUILD_SECONDS),
        timed("opening a release in a fresh worker, digests verified", opening, target=None),
        Line("files of that release", f"{megabytes:.0f} MB", "–", "–"),
    ]


if __name__ == "__main__":
    report(run())
