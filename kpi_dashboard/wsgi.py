"""The WSGI entry that the server calls.

Nothing else lives here.
"""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

# Serving is production unless somebody says DEBUG=1: without a good SECRET_KEY it does not start.
os.environ.setdefault("DEBUG", "0")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kpi_dashboard.settings")

application = get_wsgi_application()

# Everything is imported before the first request, and stays: walking it again at each full round
# of the collector stopped requests for an eighth of a second.
import_module(settings.ROOT_URLCONF)
gc.collect()
gc.freeze()
