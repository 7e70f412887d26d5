"""The addresses of the pages that journeys and language tests walk through, in Japanese form.

With the demo loaded; English is the same below /en.
"""

UNIVERSITY = "D001"
INDICATOR = "/indicators/research_amount_per_contract/"
PAGES = (
    "/",
    "/indicators/",
    INDICATOR,
    f"{INDICATOR}?university={UNIVERSITY}&year=2022&average=median&axis=linear",
    f"{INDICATOR}data/scatter/",
    f"{INDICATOR}explain/{UNIVERSITY}/",
    "/indicators/patent_income_per_personnel_cost/",
    "/universities/",
    f"/universities/{UNIVERSITY}/",
    "/reports/",
    f"/universities/{UNIVERSITY}/report/",
    "/definitions/",
    "/api/v1/docs/",
)
# Pages about releases, which belong to none.
ABOUT_RELEASES = ("/releases/", "/releases/1/", "/verify/")
