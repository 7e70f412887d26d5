"""The page in Streamlit: a year to choose, the scatter with its lines, the first fifty."""

import os
import sqlite3

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

st.title("特許保有件数あたりの実施許諾収入")
year = st.selectbox("年度", [2024, 2023])
with sqlite3.connect(os.environ["POINTS"]) as rows:
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
st.plotly_chart(figure)
st.dataframe(points.head(50))
