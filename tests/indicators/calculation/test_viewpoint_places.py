"""Places in viewpoints: means of percentiles over public indicators that have a good side."""

import numpy as np
import pytest

from indicators.calculation.building import build_panel
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.measures import ConfidentialIndicator, read_values
from indicators.calculation.viewpoint_places import (
    ViewpointPlaces,
    compare_viewpoints,
    count_tops,
    place_viewpoints,
)
from indicators.catalogue.model import Indicator
from tests.definitions import define_catalogue, define_indicator, define_kind_grouping
from tests.frames import observe, universities

RISING = define_indicator("rising", "a", "one", viewpoint="patents", grouping="kind")
FALLING = define_indicator(
    "falling", "b", "one", viewpoint="patents", grouping="kind", direction="lower_is_better"
)
NEUTRAL = define_indicator(
    "neutral", "c", "one", viewpoint="patents", grouping="kind", direction="neutral"
)
SECRET = define_indicator(
    "secret", "c", "one", viewpoint="patents", grouping="kind", confidential=True
)
ALONE = define_indicator("alone", "c", "one", viewpoint="research", grouping="kind")


def calculate(*indicators: Indicator, rows: int = 10) -> Figures:
    """Return figures of u00 … with a = 1, 2, 3 …, b = 10, 20 … and c = 5 (u00 without b)."""
    lines = [f"u{at:02} | {at + 1} | {(at + 1) * 10 if at else ''} | 5 | 1" for at in range(rows)]
    observations = observe("\n".join(["university | a | b | c | one", *lines]))
    places = universities(**dict.fromkeys(observations["university"].unique(), "national"))
    catalogue = define_catalogue(indicators, [define_kind_grouping()])
    return calculate_figures(build_panel(observations, places), catalogue)


def test_a_place_is_the_mean_of_the_percentiles_with_the_good_side_up():
    """Eleven: a of u10 is the highest, (11 − 0.5) ÷ 11; its b the worst of ten, (1 − 0.5) ÷ 10."""
    places = place_viewpoints(calculate(RISING, FALLING, rows=11), 2024)

    assert places.indicators == {"patents": ("rising", "falling")}
    assert places.places["patents"][10] == pytest.approx((10.5 / 11 + 0.5 / 10) / 2 * 100)


def test_fewer_than_two_values_are_no_place():
    places = place_viewpoints(calculate(RISING, FALLING, rows=11), 2024)

    assert np.isnan(places.places["patents"][0])
    assert np.isfinite(places.places["patents"][1:]).all()


def test_neither_a_neutral_nor_a_confidential_indicator_counts():
    places = place_viewpoints(calculate(RISING, NEUTRAL, SECRET, rows=11), 2024)

    assert places.places == {}


def test_a_single_indicator_is_no_viewpoint():
    places = place_viewpoints(calculate(RISING, FALLING, ALONE, rows=11), 2024)

    assert list(places.places) == ["patents"]


@pytest.mark.parametrize(("rows", "told"), [(10, []), (11, ["patents"])])
def test_an_indicator_counts_from_ten_values(rows: int, told: list[str]):
    """Of the first university b is missing."""
    assert list(place_viewpoints(calculate(RISING, FALLING, rows=rows), 2024).places) == told


def test_values_of_a_confidential_indicator_are_refused_whoever_asks():
    with pytest.raises(ConfidentialIndicator, match="secret"):
        read_values(calculate(SECRET), "secret", 2024)


def test_every_two_viewpoints_are_compared_both_ways_round():
    rising = np.arange(12.0)
    places = ViewpointPlaces({}, {"one": rising, "other": -rising})

    found = compare_viewpoints(places)

    assert set(found) == {("one", "other"), ("other", "one")}
    assert found["one", "other"].correlation.value == -1.0


def test_tops_count_those_that_have_every_place():
    """Of 0 … 11 the best quarter is 9, 10, 11; the other viewpoint turns them round but one."""
    first = np.arange(12.0)
    second = np.array([11.0, 10.0, *np.arange(2.0, 10.0), 1.0, 30.0])
    missing = np.append(first, 100.0), np.append(second, float("nan"))

    tops = count_tops(ViewpointPlaces({}, dict(zip(("one", "other"), missing, strict=True))))

    # second: best are 0, 1 and 11. In both: 11; in one: 9, 10, 0 and 1.
    assert tops == (7, 4, 1)
    assert count_tops(ViewpointPlaces({}, {})) == (0,)
