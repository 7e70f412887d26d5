"""The nearest by size, worked out on paper: logarithms that are whole numbers, one spread."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.calculation.peers import find_peers

NAN = float("nan")


def sizes(*rows: list[float]) -> np.ndarray:
    """Return sizes whose log(1 + size) are these numbers."""
    return np.expm1(np.array(rows, dtype=np.float64))


def test_the_nearest_come_first_and_one_is_no_neighbour_of_oneself():
    found = find_peers(sizes([0, 4, 1, 2]), 0, count=2)

    # Mean 1.75, spread √((1.75² + 2.25² + 0.75² + 0.25²) / 4) = √2.1875.
    assert found.places.tolist() == [2, 3]
    assert found.distances == pytest.approx([1 / 2.1875**0.5, 2 / 2.1875**0.5])


def test_measures_count_alike_whatever_their_unit():
    # Both measures spread by 1; the second university is 2 away on one, the third on both.
    found = find_peers(sizes([0, 2, 2, 0], [0, 0, 2, 2]), 0, count=3)

    assert found.places.tolist() == [1, 3, 2]
    assert found.distances == pytest.approx([2**0.5, 2**0.5, 2.0])


def test_who_lacks_a_measure_is_no_candidate_and_what_one_lacks_is_not_used():
    both = sizes([0, 1, 2, 4], [1, NAN, 3, 4])
    found = find_peers(both, 0, count=9)

    assert found.places.tolist() == [2, 3]
    assert found.used.tolist() == [True, True]

    # Asked for the one without the second measure: the first alone, and everybody is a candidate.
    alone = find_peers(both, 1, count=9)
    assert alone.used.tolist() == [True, False]
    assert alone.places.tolist() == [0, 2, 3]


def test_without_any_size_nobody_is_near():
    found = find_peers(sizes([NAN, 1, 2]), 0, count=3)

    assert (found.places.tolist(), found.used.tolist()) == ([], [False])


def test_a_measure_on_which_all_are_alike_is_not_used():
    found = find_peers(sizes([3, 3, 3], [0, 2, 1]), 0, count=1)

    assert found.used.tolist() == [False, True]
    assert found.places.tolist() == [2]


@given(st.lists(st.integers(0, 5000), min_size=3, max_size=12, unique=True), st.data())
def test_the_order_of_universities_does_not_matter(values: list[int], data: st.DataObject):
    order = data.draw(st.permutations(range(len(values))))
    plain = find_peers(np.array([values], dtype=np.float64), 0, count=2)
    turned = find_peers(
        np.array([[values[place] for place in order]], dtype=np.float64), order.index(0), count=2
    )

    assert np.allclose(plain.distances, turned.distances)
