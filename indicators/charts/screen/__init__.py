"""Plotly drawings of the shapes, for pages.

Colours, sizes and marks come from theme.py; words and numbers come from the shape.
"""
