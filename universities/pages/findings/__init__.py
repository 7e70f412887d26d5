"""The page of everything to check, and the threads that other pages show too.

Finished words only; findings are made by the checks, and answers kept by the services.
"""
