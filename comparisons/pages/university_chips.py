"""The chips beside a university's name: kind, medical school, size groups with their sizes.

A size is what the group was chosen by, so the reader can check it.
"""

from comparisons.labels import KINDS
from comparisons.results import PublishedRelease, read_size
from comparisons.standing import Standing
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

MEDICAL = LocalizedText("医学部あり", "With a medical school")


def list_chips(
    release: PublishedRelease,
    university: str,
    fiscal_year: int,
    standings: dict[str, Standing],
    language: str,
) -> list[str]:
    """Return kind, medical school, and the size groups that its indicators use."""
    row = release.universities.set_index("university").loc[university]
    texts = [KINDS[row["kind"]]]
    if row["has_medical_school"] is True or row["has_medical_school"] == 1:
        texts.append(MEDICAL)
    texts += _sizes(release, university, fiscal_year, standings)
    return [text.in_language(language) for text in texts]


def _sizes(
    release: PublishedRelease,
    university: str,
    fiscal_year: int,
    standings: dict[str, Standing],
) -> list[LocalizedText]:
    used = {each.indicator.grouping: each.standing["group"] for each in standings.values()}
    chips = []
    for code, group in used.items():
        grouping = release.catalogue.groupings[code]
        if not grouping.items or group == "unclassified":
            continue
        unit = unit_symbol(release.catalogue.items[grouping.items[0]].unit)
        size = read_size(release, grouping, university, fiscal_year)
        chips.append(
            LocalizedText("{group}の群（{size}{unit}）", "{group} ({size} {unit})").fill(
                group=grouping.group(group).label, size=format_number(size), unit=unit
            )
        )
    return chips
