"""How far everybody is in a round, and whom to remind: counts only, never a figure.

Rounds are opened and letters recorded by the services.
"""
