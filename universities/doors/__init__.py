"""Who is let in to collecting, and how a refusal is answered without losing what was typed.

What a page shows and which right a step needs is not said here.
"""
