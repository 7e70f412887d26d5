"""Addresses of the pages that compare.

The report of a university hangs below its page and belongs to the room of reports.
"""

from django.urls import path

from comparisons import views
from comparisons.national import views as national_views

app_name = "comparisons"
urlpatterns = [
    path("", views.home, name="home"),
    path("indicators/", views.indicators, name="indicators"),
    path("indicators/<slug:code>/", views.indicator, name="indicator"),
    path("indicators/<slug:code>/data/<slug:chart>/", views.indicator_data, name="indicator-data"),
    path("indicators/<slug:code>/explain/<str:university>/", views.explain, name="explain"),
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
