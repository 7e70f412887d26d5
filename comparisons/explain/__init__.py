"""この数字の根拠: one figure with its formula, items, group, threshold, release and rounding.

The figures come from the release and are not calculated again.
"""
