"""Tools of the workshop, each run as `python -m kpi_dashboard.tools.<name>` by the Makefile.

Nothing that serves a page lives here, and no page imports it.
"""
