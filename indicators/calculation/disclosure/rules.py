"""The parameters of disclosure control, and the reasons a figure may be withheld for.

What the parameters do lives in primary.py and audit.py; their values never reach a message.
"""

from dataclasses import dataclass

# In the order in which they are looked for; the first that applies is the one that is told.
PRIMARY_REASONS = (
    "not_modelled",
    "few_corporations",
    "few_nonzero",
    "dominance",
    "few_for_quartiles",
    "few_for_line",
    "leverage",
)
COMPLEMENTARY, AUDIT_FAILED = "complementary", "audit_failed"


@dataclass(frozen=True)
class Rules:
    """The parameters of docs/disclosure.md; shares are fractions, FTE is in persons."""

    fewest_corporations: int = 5
    fewest_nonzero: int = 3
    dominance: float = 0.15
    fewest_for_quartiles: int = 10
    fewest_for_line: int = 10
    most_leverage: float = 0.5
    protection: float = 0.15
    smallest_fte: float = 3.0
    significant_digits: int = 3
    fewest_in_square: int = 3
    squares_per_decade: int = 2
    longest_seconds: float = 600.0
