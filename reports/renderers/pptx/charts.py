"""Charts of slides: drawn by the program that opens them, so that they can be edited.

Every chart has the sentence that says what it shows as its alternative text.
"""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_AXIS_CROSSES,
    XL_CHART_TYPE,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.oxml import parse_xml
from pptx.util import Mm, Pt

from indicators.charts import theme
from reports.renderers.native import Axis, Plot
from reports.renderers.native.model import OF_POINTS
from reports.renderers.plain import clean
from reports.renderers.pptx.books import Bars, Points
from reports.renderers.pptx.series import dress_series, is_dark

_CHART = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
_SIZE = 8
_TITLE_SIZE = 9
# Left, top, width and height of the legend and of the room between the axes, as shares: the names
# of a scatter's lines are long, and strips want to be.
_PLACES = {
    "scatter": ((0.60, 0.16, 0.39, 0.72), (0.18, 0.16, 0.39, 0.62)),
    "strips": ((0.70, 0.16, 0.29, 0.72), (0.04, 0.16, 0.64, 0.66)),
}


def add_chart(slide: Any, plot: Plot, box: tuple[float, float, float, float]) -> Any:
    """Add the chart in a box of millimetres: left, top, width, height."""
    figures = Points(plot) if plot.kind in OF_POINTS else Bars(plot)
    frame = slide.shapes.add_chart(_kind(plot), *(Mm(side) for side in box), figures)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", clean(plot.sentence))
    chart = frame.chart
    chart.font.size = Pt(_SIZE)
    chart.font.color.rgb = colour(theme.SECONDARY)
    _set_title(chart, plot)
    _set_legend(chart, plot)
    _set_axis(chart.category_axis, plot.across, plot)
    _set_axis(chart.value_axis, plot.up, plot)
    _set_kind(chart, plot)
    for series, drawn in zip(plot.series, _list_drawn(chart), strict=True):
        dress_series(drawn, series)
        if plot.is_stacked and is_dark(series):
            _lighten_labels(drawn, plot)
    return frame


def colour(value: str) -> RGBColor:
    """Return a colour of the theme as the library takes it."""
    return RGBColor.from_string(value.lstrip("#"))


def _kind(plot: Plot) -> Any:
    if plot.kind in OF_POINTS:
        return XL_CHART_TYPE.XY_SCATTER
    if plot.kind == "trend":
        return XL_CHART_TYPE.LINE_MARKERS
    return XL_CHART_TYPE.BAR_STACKED if plot.is_stacked else XL_CHART_TYPE.BAR_CLUSTERED


def _list_drawn(chart: Any) -> list[Any]:
    return [series for each in chart.plots for series in each.series]


def _hide_zero(plot: Plot) -> str:
    """Return the pattern of numbers inside parts: a part of nothing has no room for its label."""
    digits = "#,##0" + ("." + "0" * plot.decimals if plot.decimals else "")
    return f"{digits};-{digits};"


def _lighten_labels(drawn: Any, plot: Plot) -> None:
    """Write the numbers inside dark parts in white; none where a part is nothing."""
    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = _hide_zero(plot), False
    labels.font.size, labels.font.color.rgb = Pt(_SIZE), colour(theme.GROUND)


def _set_title(chart: Any, plot: Plot) -> None:
    chart.has_title = True
    frame = chart.chart_title.text_frame
    frame.text = clean(plot.title)
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold, font.color.rgb = Pt(_TITLE_SIZE), True, colour(theme.INK)
    chart.chart_title.include_in_layout = False


def _set_legend(chart: Any, plot: Plot) -> None:
    chart.has_legend = plot.kind != "classes"
    if chart.has_legend:
        # The names of a scatter's lines are long: they stand below one another.
        is_long = plot.kind in OF_POINTS
        side = XL_LEGEND_POSITION.RIGHT if is_long else XL_LEGEND_POSITION.BOTTOM
        chart.legend.position = side
        chart.legend.include_in_layout = False
        chart.legend.font.size = Pt(_SIZE - 1)
        if is_long:
            names, axes = _PLACES[plot.kind]
            _place(chart.legend._element, "layout", names)
            _place(chart._chartSpace.chart.plotArea, "layoutTarget", axes)


def _place(element: Any, name: str, box: tuple[float, float, float, float]) -> None:
    """Give a part of a chart its place, in shares of the chart: left, top, width, height.

    `name`: "layoutTarget" for the room between the axes, whose words stand outside it.
    """
    inner = '<c:layoutTarget val="inner"/>' if name == "layoutTarget" else ""
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    sides = "".join(f'<c:{side} val="{at}"/>' for side, at in zip("xywh", box, strict=True))
    made = parse_xml(
        f"<c:layout {_CHART}><c:manualLayout>{inner}{modes}{sides}</c:manualLayout></c:layout>"
    )
    for old in element.findall(made.tag):
        element.remove(old)
    # Of a legend the place of its words comes before, of the other parts it comes first.
    position = element.find(made.tag.replace("layout", "legendPos"))
    element.insert(0 if position is None else 1, made)


def _set_axis(axis: Any, words: Axis, plot: Plot) -> None:
    is_measured = words is (plot.across if plot.kind == "strips" else plot.up)
    axis.has_major_gridlines = is_measured
    if is_measured:
        axis.major_gridlines.format.line.color.rgb = colour(theme.GRID)
    axis.format.line.color.rgb = colour(theme.RULE)
    axis.has_title = bool(words.title)
    if words.title:
        axis.axis_title.text_frame.text = clean(words.title)
        font = axis.axis_title.text_frame.paragraphs[0].runs[0].font
        font.size, font.bold = Pt(_SIZE), False
    if words.low is not None:
        axis.minimum_scale = words.low
    if words.high is not None:
        axis.maximum_scale = words.high
    if words.step is not None:
        axis.major_unit = words.step
    if words.is_log:
        scaling = axis._element.find(f"{{{_CHART.split(chr(34))[1]}}}scaling")
        scaling.insert(0, parse_xml(f'<c:logBase {_CHART} val="10"/>'))
        axis.crosses = XL_AXIS_CROSSES.MINIMUM


def _set_kind(chart: Any, plot: Plot) -> None:
    if plot.kind in OF_POINTS:
        for axis in (chart.category_axis, chart.value_axis):
            axis.tick_labels.number_format = "#,##0.####" if _is_small(plot) else "#,##0"
            axis.tick_labels.number_format_is_linked = False
    if plot.kind == "strips":
        # The strips are named in the legend: their places are no figures.
        chart.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        chart.value_axis.major_tick_mark = XL_TICK_MARK.NONE
    if plot.kind in OF_POINTS:
        return
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if plot.kind in ("classes", "breakdown"):
        drawn = chart.plots[0]
        drawn.gap_width = 60
        drawn.overlap = 100 if plot.is_stacked else 0
        drawn.has_data_labels = True
        drawn.data_labels.show_value = True
        drawn.data_labels.font.size = Pt(_SIZE)
        if plot.is_stacked:
            drawn.data_labels.number_format = _hide_zero(plot)
            drawn.data_labels.number_format_is_linked = False
        # From top to bottom, with the axis of the values below.
        chart.category_axis.reverse_order = True
        chart.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH


def _is_small(plot: Plot) -> bool:
    """Say whether an axis has ticks below one."""
    return any(axis.low is not None and 0 < axis.low < 1 for axis in (plot.across, plot.up))
