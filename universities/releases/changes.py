"""What changed from one release to the next: universities, definitions, and how many figures.

Only what everybody may see is counted: single values of public indicators, and the group figures
that protection lets through. No value leaves this module.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from indicators.catalogue.model import Catalogue, Indicator
from indicators.text import LocalizedText
from universities.releases.counting import NOTHING, CellChanges, count_groups, count_values
from universities.releases.states import FrozenState
from universities.releases.storage import read_release_files

Definition = Literal["", "new", "gone", "changed"]
# A pair of releases never changes; what is kept of it is small.
KEPT_IN_MEMORY = 256


class FilesAt(NamedTuple):
    """Where the files of a release lie, and the digest that they must have."""

    folder: str
    digest: str


@dataclass(frozen=True, slots=True)
class IndicatorChanges:
    """One indicator: what happened to its definition, single values and group figures."""

    code: str
    number: str
    label: LocalizedText
    confidential: bool
    definition: Definition
    values: CellChanges
    groups: CellChanges

    @property
    def is_any(self) -> bool:
        """Say whether anything changed."""
        return bool(self.definition) or self.values != NOTHING or self.groups != NOTHING


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that changed; `entrants` and `leavers` are names of universities, by code."""

    universities: int
    entrants: Mapping[str, LocalizedText]
    leavers: Mapping[str, LocalizedText]
    years_added: tuple[int, ...]
    years_gone: tuple[int, ...]
    indicators: tuple[IndicatorChanges, ...]

    @property
    def changed_figures(self) -> int:
        """Return how many figures of universities differ from what they were."""
        return sum(each.values.changed for each in self.indicators)

    @property
    def changed_definitions(self) -> tuple[IndicatorChanges, ...]:
        """Return the indicators whose definition is not what it was."""
        return tuple(each for each in self.indicators if each.definition)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def changes_between(older: FilesAt | None, newer: FilesAt) -> Changes:
    """Return what changed; without an older release everything is new.

    Raises: ReleaseFilesError if files of either are missing or damaged.
    """
    # The newer first: a list goes on with the older one.
    state = load_state(newer)
    return compare(load_state(older) if older else None, state)


@lru_cache(maxsize=1)
def load_state(files: FilesAt) -> FrozenState:
    """Return the verified content of a release. Raises: ReleaseFilesError."""
    return FrozenState(*read_release_files(Path(files.folder), digest=files.digest))


def compare(older: FrozenState | None, newer: FrozenState) -> Changes:
    """Return what changed from `older` to `newer`."""
    names, before = newer.names, older.names if older else {}
    years = newer.figures.fiscal_years
    years_before = older.figures.fiscal_years if older else ()
    return Changes(
        universities=len(names),
        entrants={code: name for code, name in names.items() if code not in before},
        leavers={code: name for code, name in before.items() if code not in names},
        years_added=tuple(each for each in years if each not in years_before),
        years_gone=tuple(each for each in years_before if each not in years),
        indicators=tuple(_compare_indicators(older, newer)),
    )


def _compare_indicators(
    older: FrozenState | None, newer: FrozenState
) -> Iterator[IndicatorChanges]:
    before = older.figures.indicators if older else {}
    after = newer.figures.indicators
    for code, indicator in {**before, **after}.items():
        yield IndicatorChanges(
            code,
            indicator.number,
            indicator.label,
            indicator.confidential,
            _compare_definitions(code, older, newer),
            count_values(older, newer, code),
            count_groups(older, newer, code),
        )


def _compare_definitions(code: str, older: FrozenState | None, newer: FrozenState) -> Definition:
    if older is None:
        return ""
    before, after = older.figures.indicators.get(code), newer.figures.indicators.get(code)
    if before is None:
        return "new"
    if after is None:
        return "gone"
    same = _spell(before, older.catalogue) == _spell(after, newer.catalogue)
    return "" if same else "changed"


def _spell(indicator: Indicator, catalogue: Catalogue) -> tuple[object, ...]:
    """Return everything that defines an indicator: itself, its items and its grouping."""
    items = tuple(catalogue.items[code] for code in indicator.items)
    return indicator, items, catalogue.groupings[indicator.grouping]
