"""Addresses of the pages that compare.

The report of a university hangs below its page and belongs to the room of reports.
"""

from django.urls import include, path

from comparisons import views
from comparisons.groups import views as group_views
from comparisons.national import views as national_views
from comparisons.overview import views as overview_views
from comparisons.vintages import views as vintage_views

app_name = "comparisons"
urlpatterns = [
    path("", views.home, name="home"),
    path("indicators/", views.indicators, name="indicators"),
    path("indicators/<slug:code>/", views.indicator, name="indicator"),
    path("indicators/<slug:code>/data/<slug:chart>/", views.indicator_data, name="indicator-data"),
    path("indicators/<slug:code>/explain/<str:university>/", views.explain, name="explain"),
    path(
        "indicators/<slug:code>/explain/<str:university>/data/",
        views.explain_data,
        name="explain-data",
    ),
    path("indicators/<slug:code>/vintages/", vintage_views.vintages, name="vintages"),
    path(
        "indicators/<slug:code>/vintages/data/", vintage_views.vintages_data, name="vintages-data"
    ),
    path("evidence/", views.evidence, name="evidence"),
    path("overview/", overview_views.overview, name="overview"),
    path("overview/data/<slug:table>/", overview_views.overview_data, name="overview-data"),
    path("indicators/<slug:code>/threshold/", group_views.threshold, name="threshold"),
    path(
        "indicators/<slug:code>/threshold/data/",
        group_views.threshold_data,
        name="threshold-data",
    ),
    path("groups/", group_views.groups, name="groups"),
    path("groups/new/", group_views.make, name="group-new"),
    path("groups/<slug:slug>/", group_views.group, name="group"),
    path("groups/<slug:slug>/edit/", group_views.edit, name="group-edit"),
    path("groups/<slug:slug>/delete/", group_views.delete, name="group-delete"),
    path("", include("comparisons.crossing.urls")),
    path("national/", national_views.national, name="national"),
    path("national/<slug:code>/data/", national_views.national_data, name="national-data"),
    path("universities/", views.universities, name="universities"),
    path("universities/<str:code>/", views.university, name="university"),
    path("definitions/", views.definitions, name="definitions"),
    path("definitions/items/<slug:code>/", views.item_definition, name="item-definition"),
    path(
        "definitions/indicators/<slug:code>/",
        views.indicator_definition,
        name="indicator-definition",
    ),
]
