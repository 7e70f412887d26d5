"""The pages of releases: the public list, what one release changed, and preparing the next one.

What may be published is decided in universities/releases.
"""
