"""Figures as named arrays and keys, and back: what a release writes to its files.

Nothing here opens a file; where the arrays are kept is the release's business.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.calculation.figures import Figures
from indicators.calculation.group_frames import GroupFigures
from indicators.calculation.panel import Panel
from indicators.calculation.terms import Ratios
from indicators.catalogue.model import Catalogue

Arrays = Mapping[str, NDArray[Any]]


def to_arrays(figures: Figures) -> dict[str, NDArray[Any]]:
    """Return every array of the figures by name."""
    panel, ratios = figures.panel, figures.ratio_arrays
    return {
        "values": panel.values,
        "states": panel.states,
        "participates": panel.participates,
        **{f"ratio_{name}": getattr(ratios, name) for name in Ratios._fields},
        "positions": np.stack(list(figures.positions.values())),
        "average_numbers": figures.average_arrays.numbers,
        "average_reason": figures.average_arrays.reason,
        "fit_numbers": figures.fit_arrays.numbers,
        "fit_reason": figures.fit_arrays.reason,
    }


def to_keys(figures: Figures) -> dict[str, Any]:
    """Return the names along the arrays' axes, as JSON can hold them."""
    return {
        "items": list(figures.panel.items),
        "fiscal_years": list(figures.panel.fiscal_years),
        "universities": list(figures.panel.codes),
        "indicators": list(figures.indicators),
        "groupings": list(figures.groupings),
        "row_names": [list(name) for name in figures.row_names],
    }


def from_arrays(
    arrays: Arrays, keys: Mapping[str, Any], *, universities: pd.DataFrame, catalogue: Catalogue
) -> Figures:
    """Return the figures that to_arrays and to_keys were taken from.

    Raises: KeyError if an array, or a definition of the catalogue, is missing.
    """
    panel = Panel(
        universities,
        tuple(keys["fiscal_years"]),
        tuple(keys["items"]),
        arrays["values"],
        arrays["states"],
        arrays["participates"],
    )
    return Figures(
        panel=panel,
        indicators={code: catalogue.indicators[code] for code in keys["indicators"]},
        groupings={code: catalogue.groupings[code] for code in keys["groupings"]},
        ratio_arrays=Ratios(*(arrays[f"ratio_{name}"] for name in Ratios._fields)),
        positions=dict(zip(keys["groupings"], arrays["positions"], strict=True)),
        row_names=tuple((grouping, group) for grouping, group in keys["row_names"]),
        average_arrays=GroupFigures(arrays["average_numbers"], arrays["average_reason"]),
        fit_arrays=GroupFigures(arrays["fit_numbers"], arrays["fit_reason"]),
    )
