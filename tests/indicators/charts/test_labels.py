"""Names of lines: apart from one another, from the own name, and inside the figure."""

from indicators.charts.axes import Axis
from indicators.charts.labels import HEIGHT, WIDTH, Label, place_labels
from indicators.charts.lines import Line
from tests.definitions import text

AXIS = Axis(text("axis"), False, 0.0, 100.0, (0.0, 50.0, 100.0), 0)


def line(start: tuple[float, float], end: tuple[float, float]) -> Line:
    steps = [step / 40 for step in range(41)]
    xs, ys = (tuple(a + (b - a) * step for step in steps) for a, b in zip(start, end, strict=True))
    return Line(xs, ys, text("line"), "y = x")


def box_of(label: Label) -> tuple[float, float]:
    """Return left and bottom of the label, as fractions of the axes."""
    left = label.x / 100 - (WIDTH if label.horizontal == "right" else 0)
    return left, label.y / 100 - (HEIGHT if label.vertical == "top" else 0)


def test_two_lines_close_together_are_named_apart():
    lines = [line((10, 50), (40, 50)), line((10, 52), (40, 52))]

    first, second = place_labels(lines, points=[], own=None, x=AXIS, y=AXIS)

    assert first is not None
    assert second is not None
    (left, bottom), (other_left, other_bottom) = box_of(first), box_of(second)
    assert abs(left - other_left) >= WIDTH or abs(bottom - other_bottom) >= HEIGHT


def test_a_name_stays_inside_the_figure():
    for ends in (((10, 10), (99, 99)), ((1, 99), (99, 1)), ((0, 1), (1, 99))):
        (label,) = place_labels([line(*ends)], points=[], own=None, x=AXIS, y=AXIS)

        assert label is not None
        left, bottom = box_of(label)
        assert left >= 0
        assert left + WIDTH <= 1
        assert bottom >= 0
        assert bottom + HEIGHT <= 1


def test_a_name_does_not_cover_the_own_one():
    # Where the line's name would hang best, right below its upper end, the own name stands.
    own = (60, 35)
    (label,) = place_labels([line((20, 20), (50, 50))], points=[], own=own, x=AXIS, y=AXIS)

    assert label is not None
    left, bottom = box_of(label)
    assert left + WIDTH < 0.44 or left > 0.76 or bottom + HEIGHT < 0.34 or bottom > 0.48


def test_beside_a_crowd_at_the_right_edge_a_line_is_named_up_to_the_edge():
    crowd = [(x, y) for x in range(50, 80, 2) for y in range(0, 48, 3)]

    (label,) = place_labels([line((85, 20), (95, 22))], points=crowd, own=None, x=AXIS, y=AXIS)

    assert label is not None
    assert (label.x, label.horizontal) == (100.0, "right")


def test_a_missing_line_has_no_name():
    assert place_labels([None], points=[], own=None, x=AXIS, y=AXIS) == [None]
