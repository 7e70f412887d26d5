"""Drawing invented figures: recipes and sizes in, whole numbers out.

Pure: no file, no database, and no chance beyond the seed. No real university's figure is used.
"""

import zlib
from collections.abc import Mapping
from math import log

import numpy as np
from numpy.typing import NDArray

from universities.demo.recipes import Distributions, Recipe

Numbers = NDArray[np.float64]
# How much of last year's deviation remains: figures move smoothly from year to year.
MEMORY = 0.8
# A normal draw further out than this would be a giant by accident.
FURTHEST = 2.2


def draw_figures(distributions: Distributions, sizes: Numbers) -> dict[str, Numbers]:
    """Return fiscal year × university figures of every item, hidden ones left out.

    The last row is the open year; with or without it, those before are the same.
    Units: each item's own; counts and thousand yen are whole. Every sum of parts holds exactly.
    """
    figures: dict[str, Numbers] = {}
    years = np.arange(len(distributions.fiscal_years) + 1, dtype=np.float64)
    for recipe in distributions.recipes:
        seed = [distributions.seed, zlib.crc32(recipe.code.encode())]
        noise = _Noise(np.random.default_rng(seed), len(years) - 1, len(sizes))
        drawn = DRAWERS[recipe.drawn](recipe, figures, sizes, years, noise)
        figures[recipe.code] = _round(_silenced(recipe, drawn, figures, sizes, noise), recipe)
    return {code: drawn for code, drawn in figures.items() if code not in distributions.hidden}


class _Noise:
    """The chance of one item: lasting differences, yearly changes and who has none at all."""

    def __init__(self, rng: np.random.Generator, years: int, universities: int) -> None:
        self.lasting = np.clip(rng.standard_normal(universities), -FURTHEST, FURTHEST)
        steps = rng.standard_normal((years, universities))
        self.luck = rng.random(universities)
        # Drawn last, so that opening a year changes nothing of those already released.
        open_step = rng.standard_normal((1, universities))
        self.yearly = _walk(np.concatenate([steps, open_step]))

    def log_factor(self, recipe: Recipe) -> Numbers:
        """Return year × university deviations on the log scale."""
        return recipe.spread * self.lasting[None, :] + recipe.yearly * self.yearly


def _walk(steps: Numbers) -> Numbers:
    walked = np.clip(steps, -FURTHEST, FURTHEST)
    for year in range(1, len(walked)):
        walked[year] = MEMORY * walked[year - 1] + (1 - MEMORY**2) ** 0.5 * walked[year]
    return walked


def _total(figures: Mapping[str, Numbers], codes: tuple[str, ...]) -> Numbers:
    return np.sum([figures[code] for code in codes], axis=0)


def _left(recipe: Recipe, figures: Mapping[str, Numbers]) -> Numbers:
    whole = _total(figures, recipe.of)
    return whole - _total(figures, recipe.less) if recipe.less else whole


def _draw_size(
    recipe: Recipe, figures: Mapping[str, Numbers], sizes: Numbers, years: Numbers, noise: _Noise
) -> Numbers:
    level = recipe.median * sizes**recipe.exponent
    drawn: Numbers = level[None, :] * recipe.growth ** years[:, None]
    return drawn * np.exp(noise.log_factor(recipe))


def _draw_per(
    recipe: Recipe, figures: Mapping[str, Numbers], sizes: Numbers, years: Numbers, noise: _Noise
) -> Numbers:
    mean = np.full(noise.yearly.shape, recipe.mean) * recipe.growth ** years[:, None]
    if recipe.above is not None:
        # Decided once, by the first year: nobody doubles overnight by one contract more.
        steep = _total(figures, recipe.above.items)[:1] > recipe.above.cut
        mean = np.where(steep, mean * recipe.above.factor, mean)
    return _total(figures, recipe.of) * mean * np.exp(noise.log_factor(recipe))


def _draw_share(
    recipe: Recipe, figures: Mapping[str, Numbers], sizes: Numbers, years: Numbers, noise: _Noise
) -> Numbers:
    odds = log(recipe.share / (1 - recipe.share)) + noise.log_factor(recipe)
    left = _left(recipe, figures)
    drawn: Numbers = np.minimum(np.rint(left / (1 + np.exp(-odds))), left)
    if recipe.all_unless is not None:
        drawn = np.where(figures[recipe.all_unless] > 0, drawn, left)
    return drawn


def _draw_rest(
    recipe: Recipe, figures: Mapping[str, Numbers], sizes: Numbers, years: Numbers, noise: _Noise
) -> Numbers:
    return _left(recipe, figures)


def _draw_sum(
    recipe: Recipe, figures: Mapping[str, Numbers], sizes: Numbers, years: Numbers, noise: _Noise
) -> Numbers:
    return _total(figures, recipe.of)


DRAWERS = {
    "size": _draw_size,
    "per": _draw_per,
    "share": _draw_share,
    "rest": _draw_rest,
    "sum": _draw_sum,
}


def _silenced(
    recipe: Recipe,
    drawn: Numbers,
    figures: Mapping[str, Numbers],
    sizes: Numbers,
    noise: _Noise,
) -> Numbers:
    """Return zero where the university has none of it, the smaller ones more often."""
    if recipe.only_if is not None:
        drawn = np.where(figures[recipe.only_if] > 0, drawn, 0.0)
    if not recipe.zero_half:
        return drawn
    none_at_all = noise.luck > sizes / (sizes + recipe.zero_half)
    return np.where(none_at_all[None, :], 0.0, drawn)


def _round(drawn: Numbers, recipe: Recipe) -> Numbers:
    return np.round(drawn, recipe.decimals) + 0.0
