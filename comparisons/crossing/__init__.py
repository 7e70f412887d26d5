"""Views across indicators: breakdowns, pairs, viewpoints, and all indicators of one university.

Pages of a single indicator live beside this package; no arithmetic lives here.
"""
