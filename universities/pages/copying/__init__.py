"""The page before copying from last year: what can be wished, and what would be filled.

Filling the cells is the services' work.
"""
