"""A university's own indicators of the open year, beside published groups.

No other university's open figures are read.
"""
