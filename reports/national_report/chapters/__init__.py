"""The chapters of the national report, each made from the release and said in one language.

No file is written here; what a figure is was decided in the release.
"""
