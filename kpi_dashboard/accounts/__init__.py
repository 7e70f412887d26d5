"""Signing in and out, and how long that lasts; allauth does the work, we say how.

Who may do what comes from memberships (universities.access); nothing here decides it.
"""
