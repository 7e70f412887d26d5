"""The WSGI entry that the server calls.

Nothing else lives here.
"""

import os

from django.core.wsgi import get_wsgi_application

# Serving is production unless somebody says DEBUG=1: without a good SECRET_KEY it does not start.
os.environ.setdefault("DEBUG", "0")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kpi_dashboard.settings")

application = get_wsgi_application()
