"""The addresses of the pages of people, below /people/.

Their names belong to the namespace "universities".
"""

from django.urls import path

from universities.people import views

urlpatterns = [
    path("", views.people, name="people"),
    path("<int:membership>/revoke/", views.revoke, name="people-revoke"),
    path("<int:analyst>/identified/", views.permit, name="people-identified"),
]
