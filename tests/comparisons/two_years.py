"""A small release of two years, whose changes and distances can be worked out by hand.

Nothing is asserted here.
"""

from typing import Any

import pytest

from tests.api import worked_release as worked

PATENTS = "indicators/income_per_patent.toml"
EXPLAIN = "/indicators/income_per_patent/explain/"
# north: 2 → 3, its group (large): 1600 ÷ 800 = 2 → 12,000 ÷ 1,900 = 6.3157….
OBSERVATIONS = """
    university | fiscal_year | item           | value | state
    north      | 2023        | patents_held   | 800   | reported
    north      | 2023        | licence_income | 1600  | reported
    north      | 2024        | patents_held   | 1000  | reported
    north      | 2024        | licence_income | 3000  | reported
    north      | 2024        | share_sale     | 1000  | reported
    north      | 2024        | staff_cost     | 777   | reported
    harbour    | 2024        | patents_held   | 900   | reported
    harbour    | 2024        | licence_income | 9000  | reported
    river      | 2023        | patents_held   | 0     | reported
    river      | 2023        | licence_income | 70    | reported
    river      | 2024        | patents_held   | 10    | reported
    river      | 2024        | licence_income | 70    | reported
"""


def publish() -> None:
    """Publish the two years."""
    worked.publish(is_invented=True, observations=OBSERVATIONS)


def publish_with(monkeypatch: pytest.MonkeyPatch, **changes: Any) -> None:
    """Publish the two years with another definition of income per patent."""
    definition = {**worked.DEFINITIONS[PATENTS], **changes}
    monkeypatch.setitem(worked.DEFINITIONS, PATENTS, definition)
    publish()
