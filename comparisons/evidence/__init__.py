"""The evidence of every displayed figure: an address, and the object that it answers with.

From the object the figure can be calculated again; nothing here is read from anywhere but a
release, as its reader may see it.
"""
