"""The pages of rounds: which there are, the form of the next one, and what is asked.

How far one round has come is pages/board.
"""
