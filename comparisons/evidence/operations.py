"""The steps of a calculation as plain values, for a machine to follow.

Pure. What each operation means is written in docs/evidence.md; the tests follow it with an
evaluator of their own.
"""

from comparisons.evidence.model import Calculation


def take(role: str) -> Calculation:
    """Return the step that takes the value of the one operand of that role."""
    return {"operation": "value", "role": role}


def add_up(role: str) -> Calculation:
    """Return the step Σ sign × value over the operands of a role."""
    return {"operation": "sum", "role": role}


def total(column: str, *, without_largest: bool = False) -> Calculation:
    """Return the step Σ of a column over the members, perhaps without the largest numerator."""
    return {"operation": "total", "column": column, "without_largest": without_largest}


def divide(numerator: Calculation, denominator: Calculation, scale: float = 1) -> Calculation:
    """Return the step scale × (numerator ÷ denominator)."""
    return {
        "operation": "divide",
        "scale": scale,
        "numerator": numerator,
        "denominator": denominator,
    }


def subtract(minuend: Calculation, subtrahend: Calculation) -> Calculation:
    """Return the step minuend − subtrahend, zero where only the rounding of floats differs."""
    return {"operation": "subtract", "minuend": minuend, "subtrahend": subtrahend}


def find_mean(column: str) -> Calculation:
    """Return the step Σ ÷ n over the members."""
    return {"operation": "mean", "column": column}


def find_quantile(share: float) -> Calculation:
    """Return the quantile of the members' values, straight between neighbours."""
    return {"operation": "quantile", "column": "value", "share": share}


def count(role: str) -> Calculation:
    """Return the number of operands of a role."""
    return {"operation": "count", "role": role}


def find_largest_share() -> Calculation:
    """Return the largest numerator ÷ Σ numerator of the members."""
    return {"operation": "largest_share", "column": "numerator"}


def find_extreme(gives: str) -> Calculation:
    """Return the smallest or the largest denominator of the members."""
    return {"operation": "extreme", "column": "denominator", "gives": gives}


def fit(gives: str) -> Calculation:
    """Return slope, intercept or R² of least squares of numerator on denominator."""
    return {"operation": "least_squares", "x": "denominator", "y": "numerator", "gives": gives}
