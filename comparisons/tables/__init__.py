"""Tables of universities: sorted, filtered and cut to a page before any row is written.

Sorting and filtering go through allow-lists; fifty rows a page, fixed here.
"""
