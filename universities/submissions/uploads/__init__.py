"""Uploaded files of a submission: what was kept of them, and what one would change.

Only the university itself reads them; taking over or cancelling is the services' act.
"""
