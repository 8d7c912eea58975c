"""The one admin site: Django's, with the pages of the grant office in it."""

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.urls import path
from django.utils.decorators import method_decorator

from accounts.views.landing import to_password_page
from grant_office.access import works_here
from grant_office.pages import pages
from grant_office.views.start import start


class PortalSite(AdminSite):
    site_header = "Weserportal – Fördermittel"
    site_title = "Weserportal"
    index_title = "Verwaltung"

    def get_urls(self):
        """Which record stands behind a number is nobody's question: no „view on site“."""
        stock = [each for each in super().get_urls() if getattr(each, "name", "") != "view_on_site"]
        guarded = self.admin_view
        everything = path("stammdaten/", guarded(self.everything), name="everything")
        return [*pages(guarded), everything, *stock]

    def each_context(self, request):
        """And whether the bar of the office stands above the stock pages too."""
        is_known = request.user.is_authenticated
        works = is_known and works_here(request.user)
        return {**super().each_context(request), "works_in_office": works}

    def index(self, request, extra_context=None):
        """The office's day for who works there; for others all they may look at."""
        if works_here(request.user):
            return start(request)
        return super().index(request, extra_context)

    def everything(self, request):
        """All kinds of records, as Django lists them."""
        return super().index(request, {"tab": "everything", "title": "Stammdaten"})

    password_change = staticmethod(to_password_page)

    @method_decorator(secure_admin_login)
    def login(self, request, extra_context=None):
        return super().login(request, extra_context)
