"""Cut the font of the pages into slices, so that a browser fetches only those with its letters.

One slice has every letter of our own texts; the whole font, which documents embed, is
subset_font.py's.
"""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from kpi_dashboard.tools.subset_font import keep_characters

ROOT = Path(__file__).resolve().parents[2]
# Where the words stand that nearly every page shows.
OUR_TEXTS = (
    "templates",
    "locale",
    "fixtures",
    "indicators",
    "universities",
    "comparisons",
    "reports",
    "kpi_dashboard",
)
KINDS = {".html", ".po", ".py", ".toml", ".csv"}
# Letters of other texts and names: about 100 KB a slice.
LETTERS_OF_A_SLICE = 600
WEIGHTS = {"Regular": 400, "Bold": 700}
STYLESHEET = "fonts.css"
FACE = """@font-face {{
  font-family: "Noto Sans JP";
  font-weight: {weight};
  font-display: swap;
  src: local("Noto Sans JP {name}"), local("NotoSansJP-{name}"),
    url("{file}") format("woff2");
  unicode-range: {ranges};
}}
"""


def write_slices(folder: Path) -> None:
    """Write the slices of each weight's font in `folder` beside it, and their style sheet."""
    ours, faces = find_our_letters(ROOT), []
    for name in WEIGHTS:
        slices = divide_characters(read_characters(folder / f"NotoSansJP-{name}.ttf"), ours)
        faces += [
            _write_slice(folder, name, number, codes, codes is slices[-1])
            for number, codes in enumerate(slices)
        ]
    (folder / STYLESHEET).write_text("".join(faces), encoding="utf-8")


def divide_characters(known: set[int], ours: set[int]) -> list[list[int]]:
    """Return the code points of each slice: ours last, all others in order.

    A browser takes the last rule that covers a letter. So the others' rules may name everything
    between their first and last letter, which keeps the style sheet small.
    """
    others = sorted(known - ours)
    starts = range(0, len(others), LETTERS_OF_A_SLICE)
    slices = [others[start : start + LETTERS_OF_A_SLICE] for start in starts]
    return [*slices, sorted(known & ours)]


def read_characters(font: Path) -> set[int]:
    """Return the code points that the font has letters for."""
    # Imported here: only `make vendor` needs it.
    from fontTools.ttLib import TTFont

    return set(TTFont(font).getBestCmap())


def find_our_letters(root: Path) -> set[int]:
    """Return the code points of every text of the project, and all of ASCII."""
    files = (file for name in OUR_TEXTS for file in (root / name).rglob("*"))
    texts = (file.read_text(encoding="utf-8") for file in files if file.suffix in KINDS)
    letters = {ord(letter) for text in texts for letter in text}
    return letters | set(range(0x20, 0x7F))


def write_ranges(codes: Iterable[int]) -> str:
    """Return the code points as a value of unicode-range."""
    ordered = sorted(codes)
    breaks = [place for place, (a, b) in enumerate(pairwise(ordered), 1) if b != a + 1]
    runs = [ordered[a:b] for a, b in pairwise([0, *breaks, len(ordered)])]
    return ", ".join(_write_run(run[0], run[-1]) for run in runs)


def _write_run(first: int, last: int) -> str:
    return f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}"


def _write_slice(folder: Path, name: str, number: int, codes: list[int], is_ours: bool) -> str:
    """Return the rule of the slice that was written."""
    file = f"NotoSansJP-{name}-{'ours' if is_ours else number}.woff2"
    keep_characters(folder / f"NotoSansJP-{name}.ttf", folder / file, set(codes))
    ranges = write_ranges(codes) if is_ours else _write_run(codes[0], codes[-1])
    return FACE.format(weight=WEIGHTS[name], name=name, file=file, ranges=ranges)
