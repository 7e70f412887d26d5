"""What people send to the pages of a submission, handed to the services.

Only requests are read here: which step is allowed the services say, pages are built elsewhere.
"""
