"""Charts: one module per chart turns frames into a shape of plain values.

screen/ draws the shapes with Plotly, paper/ with matplotlib; nothing here calculates a figure.
"""
