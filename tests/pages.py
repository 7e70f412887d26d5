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
    f"{INDICATOR}explain/{UNIVERSITY}/?if_joint_research_contracts=300",
    f"{INDICATOR}explain/{UNIVERSITY}/?if_joint_research_contracts=-1",
    "/indicators/patent_income_per_personnel_cost/",
    "/universities/",
    f"/universities/{UNIVERSITY}/",
    "/reports/",
    f"/universities/{UNIVERSITY}/report/",
    "/definitions/",
    "/definitions/?q=staff",
    "/definitions/?q=commissoned",
    "/definitions/items/joint_research_amount/",
    "/definitions/items/technology_transfer_personnel_cost/",
    "/definitions/indicators/patent_income_per_personnel_cost/",
    "/api/v1/docs/",
)
# Pages about releases and about the whole country, which belong to none.
ABOUT_RELEASES = (
    "/releases/",
    "/releases/1/",
    "/verify/",
    "/national/",
    "/national/joint_amount/data/",
)
