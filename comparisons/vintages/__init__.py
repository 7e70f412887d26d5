"""The same figure release by release: what was corrected, and what was defined otherwise then.

Each release is read as this reader may see it; nothing is shown here that its own pages would not.
"""
