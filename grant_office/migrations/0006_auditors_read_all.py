from django.db import migrations

from accounts.group_rights import LOOK, give

RIGHTS = {
    "evidence": ("source", "citation", "remark"),
    "funding": (
        *("decision", "decisionversion", "projectshare", "fundershare", "recipientshare", "part"),
        *("furtheramount", "handover", "witness", "application", "event", "call", "programme"),
        *("programmefunder", "programmerate", "draftshare", "drafthandover", "draftcitation"),
    ),
    "grant_office": (
        *("ruleset", "ruleparameter", "baserate", "grantfile", "paymentrequest", "payment"),
        *("spending", "ownshare", "financingplan", "planline", "proof", "repaymentclaim"),
        *("forwarding", "obligation", "deadline", "correspondence"),
    ),
    "projects": (
        *("project", "alias", "participation", "place", "phase", "relation", "activity"),
        *("milestone", "news"),
    ),
    "regions": (
        *("organisation", "organisationname", "officeholder", "committee", "district"),
        *("populationfigure", "municipality", "organisationsuccession", "districtsuccession"),
        "municipalitysuccession",
    ),
    "strategy": ("fieldofaction",),
}


class Migration(migrations.Migration):
    """A group for who audits the grant office: it looks at all of it and keeps nothing."""

    dependencies = [
        ("accounts", "0009_auditors"),
        ("evidence", "0007_internal_copies"),
        ("funding", "0013_sources_wait_for_release"),
        ("grant_office", "0005_lists_of_a_person"),
        ("projects", "0012_fold_all_letters"),
        ("regions", "0006_beginnings_ends_and_successors"),
        ("strategy", "0002_choices"),
    ]

    operations = [
        give("Prüfung", {app: dict.fromkeys(names, LOOK) for app, names in RIGHTS.items()})
    ]
