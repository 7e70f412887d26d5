"""Addresses of the pages across indicators.

They belong to the names of comparisons; data pages hand out files as well.
"""

from django.urls import path

from comparisons.crossing import views

urlpatterns = [
    path("breakdowns/", views.breakdowns, name="breakdowns"),
    path("breakdowns/<slug:code>/", views.breakdown, name="breakdown"),
    path("breakdowns/<slug:code>/data/", views.breakdown_data, name="breakdown-data"),
    path("pairs/", views.pair, name="pair"),
    path("pairs/data/", views.pair_data, name="pair-data"),
    path("viewpoints/", views.viewpoints, name="viewpoints"),
    path("viewpoints/data/", views.viewpoints_data, name="viewpoints-data"),
    path("viewpoints/distribution/data/", views.strips_data, name="strips-data"),
    path("universities/<str:code>/spine/", views.spine, name="spine"),
    path("universities/<str:code>/spine/data/", views.spine_data, name="spine-data"),
]
