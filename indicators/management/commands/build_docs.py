"""`manage.py build_docs` writes the documents of the catalogue; `--check` only compares them.

What stands in them is decided in indicators/management/documents.py.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from indicators.catalogue.loader import load_catalogue
from indicators.management.documents import build_documents
from indicators.management.further import build_further_documents


class Command(BaseCommand):
    """Write docs/indicators.md, docs/items.md and docs/checks.md from the definitions."""

    help = "Write docs/indicators.md, docs/items.md and docs/checks.md from the definitions."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take --check, and another folder for those who only want to look."""
        parser.add_argument(
            "--check", action="store_true", help="only say whether they are current"
        )
        parser.add_argument("--into", type=Path, default=settings.BASE_DIR / "docs")

    def handle(self, *, check: bool, into: Path, **options: Any) -> None:
        """Write the documents that differ from the definitions, or name them."""
        documents = build_documents(load_catalogue()) | build_further_documents()
        outdated = [name for name, text in documents.items() if _read(into / name) != text]
        if check and outdated:
            raise CommandError(
                f"{', '.join(f'docs/{name}' for name in outdated)}: must say what the definitions "
                "say, and does not. Run `python manage.py build_docs` and commit the result."
            )
        for name in outdated:
            (into / name).write_text(documents[name], encoding="utf-8")
        self.stdout.write(f"{len(outdated)} of {len(documents)} documents written to {into}.")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
