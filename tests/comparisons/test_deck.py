"""Every picture of the ministry's deck has its page, and the page shows it."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from universities.releases.reader import PublishedRelease

DOCUMENT = Path(settings.BASE_DIR) / "docs" / "deck.md"
SITE = "http://127.0.0.1:8000"
LINKS = sorted(set(re.findall(re.escape(SITE) + r"([^)\s]+)", DOCUMENT.read_text("utf-8"))))
# A drawn chart, a table of a chart, or the matrix of viewpoints.
SHOWN = ('class="chart"', "<table")


def test_the_deck_has_a_link_for_each_of_its_pictures() -> None:
    rows = (
        DOCUMENT.read_text("utf-8")
        .partition("|---|---|---|\n")[2]
        .partition("\n\n")[0]
        .splitlines()
    )
    without = [line for line in rows if SITE not in line]

    assert len(rows) >= 15
    assert without == []


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_link_of_the_deck_leads_to_its_picture(
    link: str, prefix: str, client: Client, demo_release: PublishedRelease
) -> None:
    page = client.get(prefix + link)
    content = page.content.decode()
    _, _, place = link.partition("#")

    assert page.status_code == 200
    assert any(mark in content for mark in SHOWN)
    assert not place or f'id="{place}"' in content
