"""The one door to the typesetter: files in memory in, a file out; no network, no system font.

What is set comes as files; nothing is worded or drawn here.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import typst

from indicators.charts.paper.letters import FAMILY

_EMPTY_SETTINGS = 4


class FontsMissing(Exception):
    """The family that everything is set in is not among the font files."""


def set_files(
    files: Mapping[str, bytes], *, fonts: tuple[Path, ...], form: str, **setting: Any
) -> bytes:
    """Return what the template `main` among the files sets, as pdf or png (one page).

    `setting`: what typst's compile takes beside that. The same files give the same bytes.
    Raises: FontsMissing.
    """
    # A dict of files is taken as the whole project; the type stubs do not know of it.
    compile_project = cast(Any, typst.compile)
    made = compile_project(
        dict(files),
        format=form,
        font_paths=open_fonts(fonts),
        ignore_system_fonts=True,
        **setting,
    )
    _forget()
    return bytes(made)


def _forget() -> None:
    """Let typst drop what it remembers of earlier settings.

    It keeps everything of its last ten. With two empty ones between two reports ten reports need
    450 MB in all, with four 400 MB, for 30 ms a report.
    """
    for _ in range(_EMPTY_SETTINGS):
        typst.compile(b"", format="pdf", ignore_system_fonts=True)


@lru_cache(maxsize=4)
def open_fonts(fonts: tuple[Path, ...]) -> typst.Fonts:
    """Return the fonts; a missing family would only be a warning later, and no letter."""
    opened = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=sorted({str(font.parent) for font in fonts}),
    )
    if FAMILY not in opened.families():
        raise FontsMissing(
            f"fonts: must hold {FAMILY}, got {', '.join(opened.families()) or 'none'}. "
            "Restore static/vendored/noto-sans-jp from the repository."
        )
    return opened
