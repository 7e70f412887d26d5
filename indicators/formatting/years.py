"""How a fiscal year looks: with its Japanese era, or FY in English.

A fiscal year begins in April; which day belongs to it is not known here.
"""

_REIWA_BEGINS, _HEISEI_BEGINS = 2019, 1989


def format_fiscal_year(fiscal_year: int, language: str) -> str:
    """Return 2024年度（令和6年度）, or FY2024 in English."""
    if language == "en":
        return f"FY{fiscal_year}"
    reiwa = fiscal_year >= _REIWA_BEGINS
    era, begins = ("令和", _REIWA_BEGINS) if reiwa else ("平成", _HEISEI_BEGINS)
    year = fiscal_year - begins + 1
    return f"{fiscal_year}年度（{era}{'元' if year == 1 else year}年度）"
