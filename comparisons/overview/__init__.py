"""The country at a glance: who is in, and how the public indicators moved.

Everything here rests on public items, so everybody sees the same.
"""
