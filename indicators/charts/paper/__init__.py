"""Drawings for paper: the shapes of the charts, drawn once more as SVG by matplotlib.

A drawing only places what a shape says; it chooses and calculates no figure.
"""
