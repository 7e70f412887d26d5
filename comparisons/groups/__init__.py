"""Groups that a reader makes: a moved cut, the nearest universities, a group with a name.

Of public indicators only; the groups of a release are defined in the catalogue.
"""
