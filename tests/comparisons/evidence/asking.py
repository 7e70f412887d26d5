"""The JSON of evidence, asked and calculated once for each reader and query of a run.

It is what the endpoint writes, by its own reading and writing, without the web around it; the
first of every kind is asked over HTTP as well and must be the same.
"""

import json
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import parse_qs, parse_qsl

from django.test import Client

from comparisons.api.evidence_question import EvidenceQuestion
from comparisons.api.evidence_rows import read_evidence
from comparisons.api.json_text import to_json
from tests.comparisons.evidence.walking import Cited, check, check_text
from universities.access import PUBLIC, Audience
from universities.releases.reader import PublishedRelease, read_release


class Told(NamedTuple):
    """An answer without its rows, which would fill the memory: what is wrong, and where it leads.

    `below`: role, value and query of rows that have evidence of their own.
    """

    head: Any
    faults: list[str]
    below: list[tuple[str, Any, str]]


# A release never changes, nor do the three readers: nobody's rights change within a run.
_ANSWERS: dict[tuple[str, str], Told] = {}
_ASKED_BY_WEB: set[tuple[str, ...]] = set()
_KIND = ("figure", "statistic", "average", "grouping", "sample", "breakdown")


class Reader:
    """Somebody who reads pages and asks for evidence; `name` tells one from another."""

    def __init__(self, name: str, client: Client, audience: Audience = PUBLIC) -> None:
        self.name, self.client, self.audience = name, client, audience
        self.read = cache(self._read)

    def ask(self, query: str) -> Told:
        """Return the answer about one figure, from memory if it was asked before."""
        key = (self.name, query)
        if key not in _ANSWERS:
            _ANSWERS[key] = self._ask(query)
        return _ANSWERS[key]

    def _read(self, number: str) -> PublishedRelease:
        return read_release(self.audience, int(number) if number else None)

    def _ask(self, query: str) -> Told:
        asked = dict(parse_qsl(query))
        release = self.read(asked.get("release", ""))
        answer = json.loads(to_json(read_evidence(release, EvidenceQuestion(**asked)), release))
        self._ask_by_web(query, answer)
        return Told({**answer, "rows": []}, check(answer), _list_below(answer["rows"]))

    def _ask_by_web(self, query: str, answer: Any) -> None:
        kind = (self.name, *find_kind(query), answer["reason"])
        if kind in _ASKED_BY_WEB:
            return
        _ASKED_BY_WEB.add(kind)
        found = self.client.get(f"/api/v1/evidence?{query}")
        assert (found.status_code, found.json()) == (200, answer), query


def _list_below(rows: list[Any]) -> list[tuple[str, Any, str]]:
    """Return the first and the last row of each role: of many, each is a figure of its own."""
    by_role: dict[str, list[Any]] = {}
    for row in rows:
        if row["evidence"]:
            by_role.setdefault(row["role"], []).append(row)
    ends = [row for found in by_role.values() for row in found[:: max(1, len(found) - 1)]]
    return [(row["role"], row["value"], row["evidence"]) for row in ends]


def find_disagreements(reader: Reader, cited: list[Cited]) -> list[str]:
    """Return what does not agree with its evidence, as sentences."""
    found = []
    for each in sorted(dict.fromkeys(cited), key=lambda each: place_of(each.query)):
        faults = [
            *check_text(each.text, reader.ask(each.query).head),
            *find_wrong(reader, each.query),
        ]
        found += [f"{reader.name}: {each.query}: {fault}" for fault in faults]
    return found


def find_wrong(reader: Reader, query: str) -> list[str]:
    """Return what is wrong with a figure, and rows whose own evidence has another value."""
    told = reader.ask(query)
    below = [(role, value, row, reader.ask(row).head["value"]) for role, value, row in told.below]
    return [
        *told.faults,
        *(f"{role} is {one}, {row}: {other}" for role, one, row, other in below if one != other),
    ]


def find_kind(query: str) -> tuple[str, ...]:
    """Return what figures of one kind have in common."""
    asked = parse_qs(query)
    return tuple(asked.get(name, [""])[0] for name in _KIND)


def place_of(query: str) -> tuple[str, ...]:
    """Return an order of queries by which those of one comparison follow one another."""
    asked = dict(parse_qsl(query))
    names = ("indicator", "year", "grouping", "cut", "peers", "peers_of", "university", "x", "y")
    return tuple(asked.get(name, "") for name in names)
