"""manage.py prepare_release: builds a candidate that an analyst began on the page.

The page starts it as a process of its own. Only the reading of arguments lives here.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from universities.releases.candidates import NoCandidate
from universities.releases.making import make_candidate
from universities.releases.pulse import beating


class Command(BaseCommand):
    """Build one candidate."""

    help = "Build a release that was begun at /releases/prepare/, for another person to publish."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what can be asked."""
        parser.add_argument("candidate", type=int, metavar="NUMBER")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build it, or say in a sentence why there is nothing to build."""
        number = options["candidate"]
        try:
            state = make_candidate(number, alive=beating(number))
        except NoCandidate as missing:
            raise CommandError(str(missing)) from missing
        self.stdout.write(f"Candidate {number}: {state}")
