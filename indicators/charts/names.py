"""Names of universities as texts in two languages, looked up by code.

Nothing is drawn here.
"""

import pandas as pd

from indicators.text import LocalizedText


def find_names(universities: pd.DataFrame) -> dict[str, LocalizedText]:
    """Return code -> name; an empty English name falls back to the Japanese one."""
    rows = zip(
        universities["university"].tolist(),
        universities["name_ja"].tolist(),
        universities["name_en"].tolist(),
        strict=True,
    )
    return {code: LocalizedText(ja, en or ja) for code, ja, en in rows}
