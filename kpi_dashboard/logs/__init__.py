"""The log: one line of JSON for each request and each event, and never a figure in it.

`note` is the only door for others; which facts a line may hold stands in facts.py.
"""

from kpi_dashboard.logs.notes import note

__all__ = ["note"]
