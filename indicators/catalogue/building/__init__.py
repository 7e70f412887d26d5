"""From what the definition files say to the frozen catalogue.

No file is read here; faults were found before, in problems.py.
"""
