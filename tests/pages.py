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
    f"{INDICATOR}data/group-changes/",
    f"{INDICATOR}explain/{UNIVERSITY}/",
    f"{INDICATOR}explain/{UNIVERSITY}/data/",
    f"{INDICATOR}explain/{UNIVERSITY}/?if_joint_research_contracts=300",
    f"{INDICATOR}explain/{UNIVERSITY}/?if_joint_research_contracts=-1",
    f"{INDICATOR}?university={UNIVERSITY}&grouping=peers",
    f"{INDICATOR}?cut=500&average=pooled_without_top",
    f"{INDICATOR}threshold/",
    f"{INDICATOR}threshold/data/",
    "/indicators/patent_income_per_personnel_cost/threshold/",
    "/indicators/patent_income_per_personnel_cost/",
    f"{INDICATOR}vintages/?university={UNIVERSITY}",
    "/overview/",
    "/overview/?sample=both&group=national",
    "/overview/data/coverage/",
    "/breakdowns/",
    f"/breakdowns/patent_income_per_patent_held/?university={UNIVERSITY}",
    "/breakdowns/licence_or_assignment_amount/?grouping=kind",
    "/breakdowns/licence_or_assignment_amount/data/",
    f"/pairs/?university={UNIVERSITY}",
    "/pairs/?x=viewpoint:research&y=viewpoint:patents",
    "/pairs/data/",
    f"/viewpoints/?university={UNIVERSITY}",
    "/viewpoints/data/",
    "/viewpoints/distribution/data/",
    f"/universities/{UNIVERSITY}/spine/",
    f"/universities/{UNIVERSITY}/spine/data/",
    "/universities/",
    f"/universities/{UNIVERSITY}/",
    "/reports/",
    "/reports/national/",
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
    "/national/goals/data/",
)
