"""The page of what changed between two revisions.

Finished words only; the differences are found in submissions/differences.py.
"""
