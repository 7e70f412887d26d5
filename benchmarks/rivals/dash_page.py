"""The page in Dash: a year to choose, the scatter with its lines, the first fifty universities."""

import os
import sqlite3
import sys

import pandas as pd
import plotly.graph_objects as go
from dash import Dash, Input, Output, dash_table, dcc, html

POINTS = os.environ["POINTS"]
app = Dash(__name__)
app.layout = html.Div(
    [
        html.H1("特許保有件数あたりの実施許諾収入"),
        dcc.Dropdown(id="year", options=[2023, 2024], value=2024, clearable=False),
        dcc.Graph(id="scatter"),
        dash_table.DataTable(id="table", page_size=50),
    ]
)


@app.callback(Output("scatter", "figure"), Output("table", "data"), Input("year", "value"))
def show(year: int) -> tuple[go.Figure, list[dict[str, object]]]:
    """Return the figure and the rows of one year."""
    with sqlite3.connect(POINTS) as rows:
        points = pd.read_sql("SELECT * FROM points WHERE fiscal_year = ?", rows, params=[year])
    figure = go.Figure()
    for name, group in points.groupby("size"):
        figure.add_scatter(
            x=group["denominator"],
            y=group["numerator"],
            text=group["university"],
            mode="markers",
            name=name,
        )
        slope = group["numerator"].sum() / group["denominator"].sum()
        ends = [group["denominator"].min(), group["denominator"].max()]
        figure.add_scatter(x=ends, y=[slope * end for end in ends], mode="lines", name=name)
    figure.update_xaxes(type="log")
    figure.update_yaxes(type="log")
    return figure, points.head(50).to_dict("records")


app.run(port=int(sys.argv[1]), debug=False)
