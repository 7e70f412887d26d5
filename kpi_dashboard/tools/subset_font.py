"""Cut a Japanese font down to the characters that Japanese texts and names need.

Which characters those are is said here; where the font comes from is not.
"""

import shutil
from pathlib import Path

# JIS X 0208 and 0213, and what Windows adds to them (髙 and 﨑 of many a family name).
JAPANESE_CODECS = ("shift_jis_2004", "cp932")
# In no Japanese standard, yet in names.
NAME_CHARACTERS = "𠮷"
LAST_CODE_POINT = 0x2FA20
# Latin with accents, and the punctuation, arrows, signs and full-width forms around it.
ALWAYS = (
    range(0x0020, 0x0250),
    range(0x2000, 0x2070),
    range(0x20A0, 0x20C0),
    range(0x2100, 0x2200),
    range(0x2200, 0x2300),
    range(0x2460, 0x2500),
    range(0x25A0, 0x2600),
    range(0x3000, 0x3100),
    range(0x31F0, 0x3200),
    range(0x3220, 0x3400),
    range(0xFF00, 0xFFF0),
)


def find_characters() -> set[int]:
    """Return the code points to keep."""
    wanted = {code for codes in ALWAYS for code in codes}
    japanese = {code for code in range(0x80, LAST_CODE_POINT) if _is_japanese(code)}
    return wanted | japanese | {ord(character) for character in NAME_CHARACTERS}


def write_subset(source: Path, target: Path) -> None:
    """Write `source` with the wanted characters only; a file that is no font is copied."""
    if source.suffix != ".ttf":
        shutil.copyfile(source, target)
        return
    keep_characters(source, target, find_characters())


def keep_characters(source: Path, target: Path, codes: set[int]) -> None:
    """Write the font with those characters only, compressed if the target is a .woff2."""
    # Imported here: only `make vendor` needs it.
    from fontTools import subset

    options = subset.Options(name_IDs=["*"], notdef_outline=True)
    options.hinting = False
    options.flavor = "woff2" if target.suffix == ".woff2" else None
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    # A subset made twice is the same file twice.
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    subset.save_font(font, str(target), options)


def _is_japanese(code: int) -> bool:
    return any(chr(code).encode(codec, errors="ignore") for codec in JAPANESE_CODECS)
