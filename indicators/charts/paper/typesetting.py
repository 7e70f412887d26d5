"""The one door to the typesetter: files in memory in, a file out; no network, no system font.

What is set comes as files; nothing is worded or drawn here.
"""

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import typst

from indicators.charts.paper.letters import FAMILY

# As many as it remembers: after them nothing of the last real one is left.
_EMPTY_SETTINGS = 10
# Each of its threads keeps memory of its own (26 MB in all for two of them), and a machine's other
# cores make other reports meanwhile. Read by the typesetter when it first sets something.
os.environ.setdefault("RAYON_NUM_THREADS", "1")


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

    It keeps everything of its last ten. After four reports a process holds 355 MB with four empty
    ones between two reports, 294 MB with ten.
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
