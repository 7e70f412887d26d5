"""The public figures of a release as a data package (Frictionless) for whoever calculates on.

Nothing is calculated or worded about a university here; nothing confidential is read.
"""
