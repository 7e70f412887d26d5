"""The national report of a release: the whole country in one document, from public figures only.

No university is ranked or picked out here, and nothing is read that the public may not see.
"""
