"""The board of one round, as a page and as files.

Counts and dates only; reading and counting is the work of universities/boards.
"""
