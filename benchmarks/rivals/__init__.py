"""The same page in other tools, as small as their own guides write it, to be measured beside ours.

Nothing of the project runs in these files; they have a virtual environment of their own.
"""
