"""The page of one cell's history: who, when, from where, old and new.

Finished words only; the events are read in submissions/cell_history.py.
"""
