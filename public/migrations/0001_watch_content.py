from django.db import migrations

from evidence.content_version import watch

TABLES = (
    "evidence_source",
    "evidence_remark",
    "evidence_citation",
    "regions_district",
    "regions_populationfigure",
    "regions_municipality",
    "regions_organisation",
    "regions_organisation_member_districts",
    "regions_organisationname",
    "regions_officeholder",
    "regions_committee",
    "strategy_fieldofaction",
    "projects_project",
    "projects_project_districts",
    "projects_project_municipalities",
    "projects_project_fields_of_action",
    "projects_alias",
    "projects_participation",
    "projects_place",
    "projects_relation",
    "projects_phase",
    "projects_activity",
    "projects_milestone",
    "funding_programme",
    "funding_programme_projects",
    "funding_programmefunder",
    "funding_programmerate",
    "funding_call",
    "funding_application",
    "funding_application_applicants",
    "funding_decision",
    "funding_projectshare",
    "funding_decisionversion",
    "funding_fundershare",
    "funding_recipientshare",
    "funding_recipientshare_on_behalf_of",
    "funding_part",
    "funding_furtheramount",
    "funding_handover",
    "funding_witness",
    "funding_event",
    "funding_event_projects",
    "funding_event_programmes",
    "funding_event_organisations",
)


class Migration(migrations.Migration):
    """Every table that a public page reads renews the content version when it changes (law 8)."""

    dependencies = [
        ("evidence", "0002_content_version"),
        ("regions", "0001_initial"),
        ("strategy", "0001_initial"),
        ("projects", "0001_initial"),
        ("funding", "0001_initial"),
    ]

    operations = [watch(*TABLES)]
