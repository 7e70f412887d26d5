"""The English translations: read from django.po, compiled to django.mo without gettext.

No text of the site lives here, and what is missing is found elsewhere.
"""

import os
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

PO_FILE = Path(__file__).resolve().parents[2] / "locale" / "en" / "LC_MESSAGES" / "django.po"
MO_FILE = PO_FILE.with_suffix(".mo")


def compile_messages() -> None:
    """Write django.mo beside django.po when it is missing or older."""
    if MO_FILE.exists() and MO_FILE.stat().st_mtime >= PO_FILE.stat().st_mtime:
        return
    scratch = MO_FILE.with_suffix(f".{os.getpid()}")
    with scratch.open("wb") as target:
        write_mo(target, read_translations())
    # Several test processes may compile at once: each puts a whole file in place.
    scratch.replace(MO_FILE)


def read_translations() -> Catalog:
    """Return what django.po says."""
    with PO_FILE.open("rb") as source:
        return read_po(source, locale="en", abort_invalid=True)
