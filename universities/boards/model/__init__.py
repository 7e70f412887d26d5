"""What is known about rounds and returns in progress: frozen rows, counts and dates.

No row is read here, and no figure of a return has a place in them.
"""
