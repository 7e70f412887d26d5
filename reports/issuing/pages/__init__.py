"""The pages of issuing: the record, batches, how far one is, the letters about it.

Finished words only are put in order here; nothing is issued.
"""
