"""How each invented figure is drawn, as read from fixtures/demo/distributions.toml.

Only reading and checking recipes lives here; drawing them is draw.py's work.
"""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Drawn = Literal["size", "per", "share", "rest", "sum"]


class RecipeError(ValueError):
    """distributions.toml says something that cannot be drawn."""


@dataclass(frozen=True, slots=True)
class Above:
    """Where the first year's sum of `items` exceeds `cut`, the mean is multiplied with `factor`."""

    items: tuple[str, ...]
    cut: float
    factor: float


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one figure is drawn; the keys are explained at the head of the file."""

    code: str
    drawn: Drawn
    of: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    median: float = 0.0
    mean: float = 0.0
    share: float = 0.0
    exponent: float = 1.0
    growth: float = 1.0
    spread: float = 0.0
    yearly: float = 0.0
    zero_half: float = 0.0
    decimals: int = 0
    only_if: str | None = None
    all_unless: str | None = None
    above: Above | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """Cells that one university answers with one of the kinds of nothing."""

    university: str
    fiscal_years: tuple[int, ...]
    items: tuple[str, ...] = ()
    state: str = "not_submitted"


@dataclass(frozen=True, slots=True)
class Distributions:
    """Everything that distributions.toml says. `hidden` figures feed others and are not asked.

    `fiscal_years` are released; `open_year`, the one after them, is still being collected.
    """

    seed: int
    fiscal_years: tuple[int, ...]
    open_year: int
    recipes: tuple[Recipe, ...]
    hidden: frozenset[str]
    without_medical_school: tuple[str, ...]
    absent: tuple[Silence, ...]
    cells: tuple[Silence, ...]


def read_distributions(path: Path, *, items: Collection[str]) -> Distributions:
    """Return the recipes in the order in which they can be drawn.

    `items`: the codes of the catalogue. Raises: RecipeError naming every item without a recipe
    and every recipe without an item.
    """
    raw = tomllib.loads(path.read_text("utf-8"))
    _check_complete(set(raw["items"]), set(items), path.name)
    entries = {**raw["items"], **raw["hidden"]}
    nothing = raw["nothing"]
    return Distributions(
        seed=raw["seed"],
        fiscal_years=tuple(raw["fiscal_years"]),
        open_year=raw["open_year"],
        recipes=_in_order({code: _recipe(code, entry) for code, entry in entries.items()}),
        hidden=frozenset(raw["hidden"]),
        without_medical_school=tuple(nothing["without_medical_school"]),
        absent=tuple(_silence(entry) for entry in nothing["absent"]),
        cells=tuple(_silence(entry) for entry in nothing["cells"]),
    )


def _check_complete(drawn: set[str], asked: set[str], name: str) -> None:
    faults = [f"{name}: item '{code}' has no recipe. Add one." for code in sorted(asked - drawn)]
    faults += [
        f"{name}: recipe '{code}' must name an item of the catalogue, got none. Remove it, "
        f"or put it under [hidden]."
        for code in sorted(drawn - asked)
    ]
    if faults:
        raise RecipeError("\n".join(faults))


def _recipe(code: str, entry: Mapping[str, Any]) -> Recipe:
    above = entry.get("above")
    lists = {name: tuple(entry[name]) for name in ("of", "less") if name in entry}
    steeper = Above(tuple(above["items"]), above["cut"], above["factor"]) if above else None
    return Recipe(code, **{**entry, **lists, "above": steeper})


def _silence(entry: Mapping[str, Any]) -> Silence:
    lists = {name: tuple(entry[name]) for name in ("fiscal_years", "items") if name in entry}
    return Silence(**{**entry, **lists})


def _needs(recipe: Recipe) -> set[str]:
    singles = {name for name in (recipe.only_if, recipe.all_unless) if name}
    return {*recipe.of, *recipe.less, *(recipe.above.items if recipe.above else ()), *singles}


def _in_order(recipes: Mapping[str, Recipe]) -> tuple[Recipe, ...]:
    """Return the recipes so that each stands after those that it needs."""
    ordered: dict[str, Recipe] = {}
    while len(ordered) < len(recipes):
        ready = [
            recipe
            for code, recipe in recipes.items()
            if code not in ordered and _needs(recipe) <= set(ordered)
        ]
        if not ready:
            stuck = ", ".join(sorted(set(recipes) - set(ordered)))
            raise RecipeError(f"These recipes need one another or an unknown item: {stuck}.")
        ordered.update({recipe.code: recipe for recipe in ready})
    return tuple(ordered.values())
