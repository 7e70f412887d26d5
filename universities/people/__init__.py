"""People: who acts for which university or for the ministry, and how they are invited.

Figures are never read here; memberships are written by universities.submissions.services.people.
"""
