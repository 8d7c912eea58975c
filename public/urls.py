"""The addresses of the public pages, in German."""

from django.urls import path

from public.views import (
    changes,
    chronicle,
    decisions,
    districts,
    duties,
    feedback,
    home,
    machines,
    organisations,
    preview,
    programmes,
    projects,
    search,
    sources,
)

app_name = "public"
urlpatterns = [
    path("", home.home, name="home"),
    path("projekte/", projects.project_list, name="project-list"),
    path(
        "arbeitsplatz/freigabe/<int:pk>/vorschau/",
        preview.proposal_preview,
        name="proposal-preview",
    ),
    path(
        "arbeitsplatz/projekte/<int:pk>/vorschau/",
        preview.project_preview,
        name="project-preview",
    ),
    path("projekte/<slug:slug>/", projects.project_detail, name="project-detail"),
    path("projekte/<slug:slug>/aenderungen/", changes.project_changes, name="project-changes"),
    path("projekte/<slug:slug>/bild.png", machines.project_picture, name="project-picture"),
    path("foerderung/", decisions.decision_list, name="decision-list"),
    path("foerderung/<int:pk>/", decisions.decision_detail, name="decision-detail"),
    path("foerderung/<int:pk>/aenderungen/", changes.decision_changes, name="decision-changes"),
    path("landkreise/", districts.district_list, name="district-list"),
    path("landkreise/<slug:slug>/", districts.district_detail, name="district-detail"),
    path("organisationen/", organisations.organisation_list, name="organisation-list"),
    path(
        "organisationen/<slug:slug>/",
        organisations.organisation_detail,
        name="organisation-detail",
    ),
    path("programme/", programmes.programme_list, name="programme-list"),
    path("programme/<slug:slug>/", programmes.programme_detail, name="programme-detail"),
    path("quellen/", sources.source_list, name="source-list"),
    path("quellen/<slug:key>/", sources.source_detail, name="source-detail"),
    path("suche/", search.search, name="search"),
    path("suche/vorschlaege/", search.search_suggestions, name="search-suggestions"),
    path("chronik/", chronicle.chronicle, name="chronicle"),
    path("impressum/", duties.imprint, name="imprint"),
    path("datenschutz/", duties.privacy, name="privacy"),
    path("cookies/", duties.cookie_page, name="cookies"),
    path("barrierefreiheit/", duties.accessibility, name="accessibility"),
    path("leichte-sprache/", duties.plain_language, name="plain-language"),
    path("rueckmeldung/", feedback.feedback, name="feedback"),
    path("rueckmeldung/danke/", feedback.thanks, name="feedback-thanks"),
    path("bild.png", machines.site_picture, name="picture"),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", machines.sitemap_index, name="sitemap-index"),
    path("sitemap-<slug:section>.xml", machines.sitemap_section, name="sitemap-section"),
]
