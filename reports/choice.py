"""Which indicators a report shows on its first page, and which in full.

Every rule of choice lives here and is told to the reader in the notes; no sentence does.
"""

from collections.abc import Iterable

from comparisons.choice import distance_of
from reports.readings import Reading, shape_reading

# A block takes half a page: eight of them are four of about eight pages.
MOST_BLOCKS = 8
MOST_BLOCKS_OF_VIEWPOINT = 3
# The rest of the blocks is for the viewpoints of which the ministry published no indicator.
MOST_PUBLISHED_BLOCKS = 6
MOST_KEY_ROWS = 15
FEWEST_KEY_ROWS = 8
# The ministry's list and the example it published beside it.
PUBLISHED_SOURCES = ("METI", "TMDU")


def choose_key_readings(readings: Iterable[Reading]) -> list[Reading]:
    """Return the readings of the first page, best place first, those without a judgement last.

    The published indicators with a value; where they are few, others in catalogue order.
    """
    present = [each for each in readings if each.has_value]
    published = [each for each in present if is_published(each)]
    others = [each for each in present if not is_published(each)]
    wanted = max(FEWEST_KEY_ROWS - len(published), 0)
    return sorted((published + others[:wanted])[:MOST_KEY_ROWS], key=_place, reverse=True)


def choose_blocks(readings: Iterable[Reading]) -> list[Reading]:
    """Return the readings shown in full, in catalogue order.

    The published ones, at most three of a viewpoint; then, one viewpoint after the other, those
    farthest from the middle of their group. Within a viewpoint farther comes first.
    """
    present = [each for each in readings if each.has_value and each.band]
    viewpoints = dict.fromkeys(each.indicator.viewpoint for each in present)
    queues = [_queue(present, viewpoint) for viewpoint in viewpoints]
    published = [each for queue in queues for each in queue if is_published(each)]
    kept = dict.fromkeys(each.indicator.code for each in published[:MOST_PUBLISHED_BLOCKS])
    for turn in range(MOST_BLOCKS_OF_VIEWPOINT):
        rest = [queue[turn] for queue in queues if turn < len(queue)]
        for each in sorted(rest, key=lambda each: -abs(distance_of(each))):
            if len(kept) < MOST_BLOCKS:
                kept[each.indicator.code] = None
    return [each for each in present if each.indicator.code in kept]


def is_published(reading: Reading) -> bool:
    """Say whether the indicator comes from the ministry's published material."""
    return reading.indicator.source in PUBLISHED_SOURCES


def _queue(present: list[Reading], viewpoint: str) -> list[Reading]:
    own = [each for each in present if each.indicator.viewpoint == viewpoint]
    ordered = sorted(own, key=lambda each: (_source_rank(each), -abs(distance_of(each))))
    return ordered[:MOST_BLOCKS_OF_VIEWPOINT]


def _source_rank(reading: Reading) -> int:
    sources = (*PUBLISHED_SOURCES, reading.indicator.source)
    return sources.index(reading.indicator.source)


def _place(reading: Reading) -> tuple[bool, float]:
    """Return what sorts the best place last; without a judgement no place is good."""
    place = shape_reading(reading).own
    return reading.has_judgement, 0.5 if place is None else place
