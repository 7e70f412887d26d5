"""The page to sign: exactly what will be sealed, and what still stands in the way.

Signing itself is the services' step.
"""
