"""The arithmetic: ratios, groups, averages, lines, standings and the comparison bundle.

Tables in, tables out; no web framework, no drawing, no files and no clock is known here.
"""
