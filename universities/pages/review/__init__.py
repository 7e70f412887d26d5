"""The page of what was submitted, for the analyst to judge and the university to read again.

Whether a step is taken the services decide.
"""
