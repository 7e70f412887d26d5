"""A synthetic release as its files want it, with every confidential group figure withheld.

Judging a nation is measured by itself (benchmarks/disclosure.py).
"""

from typing import Any

from indicators.calculation.disclosure import Rules
from indicators.calculation.figures import Figures
from indicators.calculation.protection import Exceptions, Protection
from indicators.calculation.protection.replacing import withhold_group_figures


def withhold(figures: Figures) -> tuple[Figures, dict[str, Any]]:
    """Return the figures and the content of their file of protection."""
    from universities.releases.protection_file import write_protection

    protection = Protection(withhold_group_figures(figures), (), Exceptions())
    return protection.figures, write_protection(protection, Rules())
