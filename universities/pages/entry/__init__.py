"""The pages of entering: the overview, a section with its fields, the merge of two people's typing.

Finished words only; what is stored comes from facts.py, and HTML from the templates.
"""
