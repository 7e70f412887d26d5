"""Which front-end packages we carry, in which version, and which of their files.

Fetching them lives in vendor_assets.py.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kpi_dashboard.tools.subset_font import write_subset


class Asset(NamedTuple):
    """One package: where it comes from and which of its files we keep, under which name.

    `is_served`: the site needs it; otherwise only the tests do.
    """

    folder: str
    package: str
    version: str
    licence: str
    files: dict[str, str]
    convert: Callable[[Path, Path], None]
    is_served: bool = True


def copy_file(source: Path, target: Path) -> None:
    """Keep the file as it is."""
    shutil.copyfile(source, target)


ASSETS = (
    Asset(
        "design-tokens",
        "@digital-go-jp/design-tokens",
        "1.1.9",
        "MIT",
        {"dist/tokens.css": "tokens.css", "LICENSE": "LICENSE"},
        copy_file,
    ),
    Asset(
        "plotly",
        "plotly.js-basic-dist-min",
        "4.1.1",
        "MIT",
        {"plotly-basic.min.js": "plotly-basic.min.js", "LICENSE": "LICENSE"},
        copy_file,
    ),
    Asset(
        "noto-sans-jp",
        "@expo-google-fonts/noto-sans-jp",
        "0.4.3",
        "OFL-1.1",
        {
            "400Regular/NotoSansJP_400Regular.ttf": "NotoSansJP-Regular.ttf",
            "700Bold/NotoSansJP_700Bold.ttf": "NotoSansJP-Bold.ttf",
            "LICENSE_FONT": "LICENSE",
        },
        write_subset,
    ),
    Asset(
        "axe-core",
        "axe-core",
        "4.14.1",
        "MPL-2.0",
        {"axe.min.js": "axe.min.js", "LICENSE": "LICENSE"},
        copy_file,
        is_served=False,
    ),
)
