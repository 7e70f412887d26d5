"""The JSON of evidence, asked once for each reader and query and shared by all walks of a run.

It is what the endpoint writes, by its own reading and writing, without the web around it; the
first of every kind is asked over HTTP as well and must be the same.
"""

import json
from typing import Any
from urllib.parse import parse_qs, parse_qsl

from django.test import Client

from comparisons.api.evidence_question import EvidenceQuestion
from comparisons.api.evidence_rows import read_evidence
from comparisons.api.json_text import to_json
from universities.access import PUBLIC, Audience
from universities.releases.reader import read_release

# A release never changes, nor do the three readers: nobody's rights change within a run.
_ANSWERS: dict[tuple[str, str], Any] = {}
_ASKED_BY_WEB: set[tuple[str, ...]] = set()
_KIND = ("figure", "statistic", "average", "grouping", "sample", "breakdown")


class Reader:
    """Somebody who reads pages and asks for evidence; `name` tells one from another."""

    def __init__(self, name: str, client: Client, audience: Audience = PUBLIC) -> None:
        self.name, self.client, self.audience = name, client, audience

    def ask(self, query: str) -> Any:
        """Return the answer about one figure, from memory if it was asked before."""
        key = (self.name, query)
        if key not in _ANSWERS:
            _ANSWERS[key] = self._ask(query)
        return _ANSWERS[key]

    def _ask(self, query: str) -> Any:
        asked = dict(parse_qsl(query))
        number = int(asked["release"]) if "release" in asked else None
        release = read_release(self.audience, number)
        table = read_evidence(release, EvidenceQuestion(**asked))
        answer = json.loads(to_json(table, release))
        self._ask_by_web(query, answer)
        return answer

    def _ask_by_web(self, query: str, answer: Any) -> None:
        kind = (self.name, *find_kind(query), answer["reason"])
        if kind in _ASKED_BY_WEB:
            return
        _ASKED_BY_WEB.add(kind)
        found = self.client.get(f"/api/v1/evidence?{query}")
        assert (found.status_code, found.json()) == (200, answer), query


def find_kind(query: str) -> tuple[str, ...]:
    """Return what figures of one kind have in common."""
    asked = parse_qs(query)
    return tuple(asked.get(name, [""])[0] for name in _KIND)


def place_of(query: str) -> tuple[str, ...]:
    """Return an order of queries by which those of one comparison follow one another."""
    asked = dict(parse_qsl(query))
    names = ("indicator", "year", "grouping", "cut", "peers", "peers_of", "university", "x", "y")
    return tuple(asked.get(name, "") for name in names)
