"""The country on an analyst's home page: who answered, and where the rest stands.

The whole of it is the overview; nothing is counted twice.
"""

from typing import NamedTuple

from django.urls import reverse

from comparisons.addresses import find_address
from comparisons.overview.words import TITLE, tell_participation
from comparisons.pages.parts import Link
from comparisons.results import PublishedRelease
from comparisons.words import Word, write
from indicators.calculation.participation import follow_participation
from indicators.text import LocalizedText

OVERVIEW = LocalizedText(
    "指標の前年度からの動きと、両年回答校だけの変化。",
    "How indicators moved, and among those who answered in both years.",
)
VIEWPOINTS = LocalizedText("視点ごとの分布", "Distribution by viewpoint")
VIEWPOINTS_NOTE = LocalizedText(
    "視点ごとに、大学がどこに並ぶか。", "Where universities stand, viewpoint by viewpoint."
)
ROUNDS = LocalizedText("調査のようす", "The surveys")
ROUNDS_NOTE = LocalizedText(
    "大学ごとの提出の状況と、受理を待つ提出。", "Returns by status, and those to be judged."
)
RELEASES = LocalizedText("公表の記録", "Releases")
RELEASES_NOTE = LocalizedText("版ごとに変わった値と定義。", "What changed from release to release.")


class CountryHome(NamedTuple):
    """The section in one language."""

    title: str
    lead: list[Word]
    links: list[Link]


def build_country_home(release: PublishedRelease, language: str) -> CountryHome:
    """Return the section of the newest year."""
    newest = follow_participation(release.figures.panel)[-1]
    links = (
        (TITLE, find_address("comparisons:overview"), OVERVIEW),
        (VIEWPOINTS, find_address("comparisons:viewpoints"), VIEWPOINTS_NOTE),
        (ROUNDS, reverse("universities:rounds"), ROUNDS_NOTE),
        (RELEASES, reverse("universities:releases"), RELEASES_NOTE),
    )
    return CountryHome(
        title=TITLE.in_language(language),
        lead=write(tell_participation(newest), language),
        links=[
            Link(label.in_language(language), address, note.in_language(language))
            for label, address, note in links
        ],
    )
