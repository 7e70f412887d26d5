"""The groups' values as bars, everybody's and the university's own beside them.

Nothing is calculated here; a group without a figure keeps its place and says why.
"""

from math import isfinite

from indicators.charts.classes import ClassBar
from indicators.formatting import unit_symbol
from reports.parts import Block
from reports.renderers.native.model import Axis, Plot, Series, widen_step


def plot_classes(block: Block, language: str) -> Plot | None:
    """Return the bars in the indicator's unit; None where no group has a figure."""
    shape = block.classes
    if shape.empty is not None:
        return None
    bars = (*shape.bars, shape.overall)
    names = [name_class(bar, language) for bar in bars]
    values = [bar.value for bar in bars]
    looks = ["own_group" if bar.is_own else "bar" for bar in shape.bars] + ["overall"]
    signs = [bar.sign.in_language(language) for bar in bars]
    if shape.own is not None:
        names.append(shape.own.name.in_language(language))
        values.append(shape.own.value)
        looks.append("own")
        signs.append("")
    return Plot(
        kind="classes",
        number=block.row.number,
        title=shape.title.in_language(language),
        sentence=block.classes_sentence,
        across=Axis(""),
        up=Axis(
            unit_symbol(shape.indicator.unit).in_language(language),
            low=_floor(values),
            step=widen_step(shape.axis.ticks),
        ),
        categories=tuple(names),
        series=(
            Series(
                shape.average_label.in_language(language),
                "bar",
                tuple(values),
                looks=tuple(looks),
            ),
        ),
        decimals=shape.indicator.decimals,
        signs=tuple(signs),
    )


def _floor(values: list[float]) -> float | None:
    """Return 0 where no bar goes below it: a bar that does not begin there would lie."""
    return 0.0 if all(value >= 0 for value in values if isfinite(value)) else None


def name_class(bar: ClassBar, language: str) -> str:
    """Return 「国立（n=48）」, with the sign in the place of a missing figure."""
    name, sign = bar.name.in_language(language), bar.sign.in_language(language)
    n = f"n={bar.n:,}" if bar.n is not None else ""
    kept = [each for each in (n, sign) if each]
    if not kept:
        return name
    return f"{name}（{'、'.join(kept)}）" if language == "ja" else f"{name} ({', '.join(kept)})"
