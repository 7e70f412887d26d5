"""Every drawing is one that Plotly accepts: property by property, in both languages."""

import pytest
from plotly import graph_objects as go

from indicators.charts.distribution import shape_distribution
from indicators.charts.ranking import shape_ranking
from indicators.charts.scatter import shape_scatter
from indicators.charts.screen.canvas import Drawing
from indicators.charts.screen.distribution import draw_distribution, plot_distribution
from indicators.charts.screen.ranking import draw_ranking
from indicators.charts.screen.scatter import draw_scatter
from indicators.charts.screen.trend import draw_trend
from indicators.charts.trend import shape_trend
from tests.indicators.charts.small import (
    HOLDINGS,
    accept,
    compare,
    many,
    scatter_frames,
    standing_frames,
)

NOBODY = "university | patents | income\n north | | 5"


def draw_all(drawing: str, university: str | None, axis: str, language: str) -> list[Drawing]:
    one = compare(drawing, university=university)
    frames = standing_frames(one)
    ranking = shape_ranking(one.standings, ratios=one.ratios, group="small", **frames)
    trend = shape_trend(
        one.trend_averages,
        own=one.trend_own,
        own_name=None,
        indicator=one.indicator,
        grouping=one.grouping,
        average=one.average,
    )
    scatter = shape_scatter(one.ratios, axis=axis, **scatter_frames(one))
    distribution = shape_distribution(one.standings, axis=axis, **frames)
    return [
        draw_scatter(scatter, language=language),
        draw_trend(trend, language=language),
        draw_ranking(ranking, language=language),
        draw_distribution(distribution, language=language),
    ]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("axis", ["log", "linear"])
@pytest.mark.parametrize(
    ("drawing", "university"),
    [(HOLDINGS, "harbour"), (HOLDINGS, None), (many(100), "u0060"), (NOBODY, None)],
    ids=["highlighted", "nobody highlighted", "a large group", "nobody with a ratio"],
)
def test_plotly_accepts_every_drawing_as_it_is(drawing, university, axis, language):
    for drawn in draw_all(drawing, university, axis, language):
        figure = accept(drawn)

        assert len(figure.data) == len(drawn["data"])
        assert figure.layout.height == drawn["layout"]["height"]


def test_an_asked_figure_is_a_figure_of_plotly():
    one = compare(university="cape")
    figure = plot_distribution(one.standings, language="ja", **standing_frames(one))

    assert isinstance(figure, go.Figure)
    assert figure.data[-1].name == "cape大学"
