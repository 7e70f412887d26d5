"""Follows a calculation over the rows of its evidence, with fractions; then rounds and writes it.

It knows only what docs/evidence.md says, and shares no line with the program.
"""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor, isqrt, log1p, log10, sqrt
from statistics import pstdev
from typing import Any

Row = dict[str, Any]


def evaluate(steps: Any, rows: list[Row]) -> Fraction:
    """Return what the steps give; each operation is a method of its name."""
    by_role: dict[str, list[Row]] = {}
    for row in rows:
        by_role.setdefault(row["role"], []).append(row)
    return _Steps(by_role).follow(steps)


class _Steps:
    def __init__(self, rows: dict[str, list[Row]]) -> None:
        self.rows, self.members = rows, rows.get("member", [])

    def follow(self, steps: Any) -> Fraction:
        return getattr(self, f"_{steps['operation']}")(**{**steps, "operation": None})

    def _value(self, *, role: str, operation: None) -> Fraction:
        (row,) = self.rows[role]
        return Fraction(row["value"])

    def _sum(self, *, role: str, operation: None) -> Fraction:
        return sum((row["sign"] * Fraction(row["value"]) for row in self.rows[role]), Fraction(0))

    def _total(self, *, column: str, without_largest: bool, operation: None) -> Fraction:
        largest = max(self.members, key=lambda row: row["numerator"]) if without_largest else None
        return sum(
            (Fraction(row[column]) for row in self.members if row is not largest), Fraction(0)
        )

    def _divide(
        self, *, numerator: Any, denominator: Any, scale: float, operation: None
    ) -> Fraction:
        return Fraction(scale) * self.follow(numerator) / self.follow(denominator)

    def _subtract(self, *, minuend: Any, subtrahend: Any, operation: None) -> Fraction:
        first, second = self.follow(minuend), self.follow(subtrahend)
        is_noise = abs(first - second) <= Fraction(1, 10**12) * max(abs(first), abs(second))
        return Fraction(0) if is_noise else first - second

    def _mean(self, *, column: str, operation: None) -> Fraction:
        return sum((Fraction(row[column]) for row in self.members), Fraction(0)) / len(self.members)

    def _quantile(self, *, column: str, share: float, operation: None) -> Fraction:
        ordered = sorted(Fraction(row[column]) for row in self.members)
        place = Fraction(share) * (len(ordered) - 1)
        under = floor(place)
        above = min(under + 1, len(ordered) - 1)
        return ordered[under] + (ordered[above] - ordered[under]) * (place - under)

    def _count(self, *, role: str, operation: None) -> Fraction:
        return Fraction(len(self.rows.get(role, [])))

    def _largest_share(self, *, column: str, operation: None) -> Fraction:
        amounts = [Fraction(row[column]) for row in self.members]
        return max(amounts) / sum(amounts)

    def _least_squares(self, *, x: str, y: str, gives: str, operation: None) -> Fraction:
        xs, ys = ([Fraction(row[name]) for row in self.members] for name in (x, y))
        n = len(xs)
        mx, my = sum(xs) / n, sum(ys) / n
        sxx = sum((each - mx) ** 2 for each in xs)
        syy = sum((each - my) ** 2 for each in ys)
        sxy = sum((a - mx) * (b - my) for a, b in zip(xs, ys, strict=True))
        slope = sxy / sxx
        return {"slope": slope, "intercept": my - slope * mx, "r2": slope * sxy / syy}[gives]

    def _extreme(self, *, column: str, gives: str, operation: None) -> Fraction:
        found = [Fraction(row[column]) for row in self.members]
        return {"smallest": min, "largest": max}[gives](found)

    def _spearman(self, *, x: str, y: str, operation: None) -> Fraction:
        first, second = (
            {row["university"]: row["sign"] * Fraction(row["value"]) for row in self.rows[role]}
            for role in (x, y)
        )
        assert first.keys() == second.keys()
        ranks = [_rank([side[code] for code in first]) for side in (first, second)]
        means = [sum(each) / len(each) for each in ranks]
        away = [[rank - mean for rank in each] for each, mean in zip(ranks, means, strict=True)]
        both = sum(a * b for a, b in zip(*away, strict=True))
        spread = sum(a * a for a in away[0]) * sum(b * b for b in away[1])
        # The root is taken to thirty digits: it has no fraction of its own.
        scale = 10**60
        root = Fraction(isqrt(spread.numerator * scale // spread.denominator), 10**30)
        return both / root

    def _count_top(self, *, roles: list[str], operation: None) -> Fraction:
        tops = [_find_top(self.rows[role]) for role in roles]
        return Fraction(len(set.intersection(*tops)))

    def _middle(self, *, role: str, operation: None) -> Fraction:
        return _find_median([Fraction(row["value"]) for row in self.rows[role]])

    def _count_quarter(self, *, x: str, y: str, operation: None) -> Fraction:
        above = []
        for role in ("x", "y"):
            median = _find_median([Fraction(row["value"]) for row in self.rows[role]])
            above.append({row["university"] for row in self.rows[role] if row["value"] > median})
        wanted = [side == "high" for side in (x, y)]
        found = [[row["university"] in high for high in above] for row in self.rows["x"]]
        return Fraction(found.count(wanted))

    def _distance(
        self, *, roles: list[str], center: str, university: str, operation: None
    ) -> Fraction:
        squares = []
        for role in roles:
            logs = {row["university"]: log1p(row["value"]) for row in self.rows[role]}
            squares.append(((logs[university] - logs[center]) / pstdev(logs.values())) ** 2)
        return Fraction(sqrt(sum(squares) / len(squares)))

    def _percentile(self, *, roles: list[str], operation: None) -> Fraction:
        rows = [row for role in roles for row in self.rows.get(role, [])]
        ranks = _rank([row["sign"] * Fraction(row["value"]) for row in rows])
        (own,) = (at for at, row in enumerate(rows) if row["role"] == "value")
        return (ranks[own] - Fraction(1, 2)) / len(rows) * 100

    def _rank(self, *, direction: str, smallest_denominator: float, operation: None) -> Fraction:
        (own,) = self.rows["value"]
        others = [
            row for row in self.rows.get("other", []) if row["denominator"] >= smallest_denominator
        ]
        if direction == "lower_is_better":
            return Fraction(1 + sum(row["value"] < own["value"] for row in others))
        return Fraction(1 + sum(row["value"] > own["value"] for row in others))

    def _side_effect(self, *, gives: str, scale: float, operation: None) -> Fraction:
        n1, d1, n0, d0 = (
            Fraction(self.rows[role][0]["value"])
            for role in ("numerator", "denominator", "numerator_before", "denominator_before")
        )
        if gives == "numerator":
            return Fraction(scale) * ((n1 - n0) / d0 + (n1 - n0) / d1) / 2
        return Fraction(scale) * ((n0 / d1 - n0 / d0) + (n1 / d1 - n1 / d0)) / 2

    def _group_effect(self, *, gives: str, scale: float, operation: None) -> Fraction:
        years = [_sides(self.rows.get(role, []), scale) for role in ("before", "after")]
        stayed = [{c: side[c] for c in years[0].keys() & years[1].keys()} for side in years]
        p0, p1 = (_pool(side) for side in years)
        s0, s1 = (_pool(side) for side in stayed)
        if gives in ("entry", "exit"):
            return p1 - s1 if gives == "entry" else s0 - p0
        t0, t1 = (sum(d for _, d in side.values()) for side in stayed)
        parts = []
        for code, (n0, d0) in stayed[0].items():
            n1, d1 = stayed[1][code]
            w0, w1, r0, r1 = d0 / t0, d1 / t1, n0 / d0, n1 / d1
            within = (w0 + w1) / 2 * (r1 - r0)
            parts.append(within if gives == "within" else (w1 - w0) * ((r0 + r1) - (s0 + s1)) / 2)
        return sum(parts, Fraction(0))


def _rank(values: list[Fraction]) -> list[Fraction]:
    """Return the ranks from 1; equal values share the mean of their places."""
    ordered = sorted(values)
    return [Fraction(2 * ordered.index(value) + 1 + ordered.count(value), 2) for value in values]


def _find_median(values: list[Fraction]) -> Fraction:
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _find_top(rows: list[Row]) -> set[str]:
    """Return who is at the third quartile of the turned values or above; above if both meet."""
    turned = {row["university"]: row["sign"] * Fraction(row["value"]) for row in rows}
    ordered = sorted(turned.values())

    def quantile(share: Fraction) -> Fraction:
        place = share * (len(ordered) - 1)
        under = floor(place)
        above = min(under + 1, len(ordered) - 1)
        return ordered[under] + (ordered[above] - ordered[under]) * (place - under)

    q1, q3 = quantile(Fraction(1, 4)), quantile(Fraction(3, 4))
    return {code for code, value in turned.items() if value > q3 or (value == q3 and q1 < q3)}


def _sides(rows: list[Row], scale: float) -> dict[str, tuple[Fraction, Fraction]]:
    """Return by university the scaled numerator and the denominator."""
    return {
        row["university"]: (
            Fraction(scale) * Fraction(row["numerator"]),
            Fraction(row["denominator"]),
        )
        for row in rows
    }


def _pool(sides: dict[str, tuple[Fraction, Fraction]]) -> Fraction:
    return sum(n for n, _ in sides.values()) / sum((d for _, d in sides.values()), Fraction(0))


def find_quarter(steps: Any, rows: list[Row]) -> str:
    """Return the quarter as a code, from the value, the quartiles and n."""
    value, q1, q3, n = (
        next(Fraction(row["value"]) for row in rows if row["role"] == role)
        for role in ("value", "q1", "q3", "n")
    )
    if n < steps["smallest_n"]:
        return ""
    high, low = (value >= q3, value <= q1) if q1 < q3 else (value > q3, value < q1)
    if steps["direction"] == "lower_is_better":
        high, low = low, high
    return "top_quarter" if high else "bottom_quarter" if low else "middle_half"


def write(value: float, rounding: Any, language: str = "ja") -> str:
    """Return the value as the stated rounding reads it."""
    times = float(value) * rounding["times"]
    step = Decimal(1).scaleb(-rounding["decimals"])
    rounded = Decimal(repr(times)).quantize(step, ROUND_HALF_UP)
    digits = f"{abs(rounded):,.{rounding['decimals']}f}"
    before = "△" if rounded < 0 else "＋" if rounding["is_signed"] and rounded > 0 else ""
    return before + digits + rounding["sign_en" if language == "en" else "sign"]


def write_equation(slope: float, intercept: float) -> str:
    """Return the line with four digits that count: y = 2,352x − 38,120."""

    def four(value: float) -> str:
        size = abs(value)
        decimals = 0 if size == 0 else max(0, 3 - floor(log10(size)))
        return write(
            size, {"times": 1, "decimals": min(decimals, 8), "is_signed": False, "sign": ""}
        )

    head = f"y = {'−' if slope < 0 else ''}{four(slope)}x"
    if not intercept:
        return head
    return f"{head} {'−' if intercept < 0 else '+'} {four(intercept)}"
