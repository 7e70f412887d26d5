"""The shell: settings, addresses, health and the way in.

No word of the domain lives here; it lives in indicators, universities, comparisons and reports.
"""
