"""Which site Django's admin is: read before any model is there."""

from django.contrib.admin.apps import AdminConfig


class PortalAdmin(AdminConfig):
    default_site = "weserportal.admin_site.PortalSite"
