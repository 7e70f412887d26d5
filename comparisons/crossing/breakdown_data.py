"""The data of one breakdown as a page, files and a picture.

The table is that of the page.
"""

from collections.abc import Mapping
from functools import partial

from comparisons.crossing.breakdown_page import (
    KINDS,
    breakdown_crumbs,
    find_split_addresses,
    shape_split,
)
from comparisons.crossing.breakdown_tables import list_parts
from comparisons.crossing.breakdown_words import NOTHING
from comparisons.crossing.parts import COUNT, UNIT, build_data
from comparisons.crossing.splits import Split, read_split
from comparisons.drawn_data import DrawnData
from comparisons.protection import WHO_SEES_WHAT
from comparisons.results import PublishedRelease, choices_of
from indicators.charts.paper.breakdown import measure_breakdown, paint_breakdown
from indicators.formatting import average_word, reason_word, unit_symbol
from indicators.text import LocalizedText

DATA = LocalizedText("データ", "Data")


def build_breakdown_data(
    release: PublishedRelease, code: str, query: Mapping[str, str], *, language: str
) -> DrawnData:
    """Return the data of one breakdown. Raises: SelectionError."""
    split = read_split(release, code, query)
    name = choices_of(release).universities.get(split.wish.university or "")
    shape = shape_split(split, name)
    protection = WHO_SEES_WHAT if split.is_confidential else NOTHING
    notes = [shape.note, KINDS[split.breakdown.kind]]
    return build_data(
        release,
        [list_parts(split, name, language)],
        find_split_addresses(split),
        title=split.breakdown.label.in_language(language),
        crumbs=breakdown_crumbs(split, language, last=DATA.in_language(language)),
        file_name=f"breakdown_{split.breakdown.code}_{split.wish.fiscal_year}",
        facts=[
            (LocalizedText("群の分け方", "Grouping"), split.grouping.label),
            (LocalizedText("群の値", "Group value"), average_word(split.wish.average)),
            (UNIT, unit_symbol(split.parts[0].unit)),
            (COUNT, _count(split)),
        ],
        notes=[*notes, protection] if split.is_confidential else notes,
        protection=protection,
        paint=partial(paint_breakdown, shape=shape, language=language),
        height=lambda: measure_breakdown(shape),
        wish=split.wish,
        language=language,
    )


def _count(split: Split) -> LocalizedText:
    """Return n=95, or x where it is withheld; parts beside one another have an n each."""
    rows = (split.row(part.code) for part in split.parts)
    counts = {int(row["n"]) for row in rows if row is not None}
    withheld = reason_word("suppressed")
    told = [LocalizedText(f"n={n:,}", f"n={n:,}") if n else withheld for n in sorted(counts)]
    return LocalizedText("・".join(each.ja for each in told), ", ".join(each.en for each in told))
