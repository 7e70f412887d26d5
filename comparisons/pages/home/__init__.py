"""The home page by reader: one's own university, the country for analysts, the doors for all.

One page, one builder; the parts beside it never ask who is looking.
"""
