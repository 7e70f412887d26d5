"""Keys for programs: a person makes a token, a program reads the API with it as that person.

What the API answers lives in comparisons/api; signing in at the pages lives in accounts.
"""
