"""The pages that define one item or one indicator, with what changed between releases.

The list of all of them stands in pages/catalogue.py.
"""
