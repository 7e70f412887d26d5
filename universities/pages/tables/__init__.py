"""The tables of a submission, section by section, that signing and reviewing share.

Finished words only; the figures were read before.
"""
