"""The pages of consents: who said what about which confidential item.

What a consent does is decided when a release is built; nothing is written here.
"""
