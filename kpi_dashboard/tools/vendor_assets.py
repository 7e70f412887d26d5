"""Fetch the pinned front-end packages and lay them into vendored/, each with versions.toml.

Run by `make vendor` when a version changes; the site, its set-up and its tests never need it.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from kpi_dashboard.tools.assets import ASSETS, Asset
from kpi_dashboard.tools.plotly_stylesheet import write_plotly_stylesheet
from kpi_dashboard.tools.slice_font import write_slices

ROOT = Path(__file__).resolve().parents[2]
REGISTRY = "https://www.npmjs.com/package/"


def main() -> None:
    for asset in ASSETS:
        folder = vendor(asset)
        print(f"{asset.package} {asset.version} -> {folder.relative_to(ROOT)}")


def vendor(asset: Asset) -> Path:
    """Fetch one package, keep its files, and write down what was kept."""
    folder = ROOT / ("static" if asset.is_served else "tests") / "vendored" / asset.folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with TemporaryDirectory() as scratch:
        package = fetch_package(asset, Path(scratch))
        for source, target in asset.files.items():
            asset.convert(package / source, folder / target)
    if asset.folder == "plotly":
        write_plotly_stylesheet(folder / "plotly-basic.min.js", folder / "plotly.css")
    if asset.folder == "noto-sans-jp":
        write_slices(folder)
    write_versions(asset, folder)
    return folder


def fetch_package(asset: Asset, scratch: Path) -> Path:
    """Return the unpacked package; npm checks the registry's own digest of it."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("make vendor: npm is not installed. Install Node.js, then run it again.")
    wanted = f"{asset.package}@{asset.version}"
    answer = subprocess.run(
        [npm, "pack", wanted, "--json", "--pack-destination", str(scratch)],
        check=True,
        capture_output=True,
        text=True,
    )
    archive = scratch / json.loads(answer.stdout)[0]["filename"]
    with tarfile.open(archive) as pack:
        pack.extractall(scratch, filter="data")
    return scratch / "package"


def write_versions(asset: Asset, folder: Path) -> None:
    """Write versions.toml: name, version, licence, source and the digest of each file."""
    lines = [
        f'name = "{asset.package}"',
        f'version = "{asset.version}"',
        f'licence = "{asset.licence}"',
        f'source = "{REGISTRY}{asset.package}/v/{asset.version}"',
        "",
        "[sha256]",
    ]
    for path in sorted(folder.iterdir()):
        lines.append(f'"{path.name}" = "{hashlib.sha256(path.read_bytes()).hexdigest()}"')
    (folder / "versions.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
