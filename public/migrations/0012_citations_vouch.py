from django.apps import apps as models_of_today
from django.db import migrations

from evidence.vouching import columns_of, head_in, held_in
from projects.snapshot.shape import MODELS


def vouch(apps, schema_editor):
    """Each citation stands for what its record holds today, one of a whole row for its head.

    The triggers of an earlier version are still there and do not know the columns of its history.
    """
    schema_editor.execute("ALTER TABLE evidence_citation DISABLE TRIGGER USER")
    citations = apps.get_model("evidence", "Citation").objects
    for citation in citations.select_related("content_type").iterator():
        model = apps.get_model(citation.content_type.app_label, citation.content_type.model)
        record = model.objects.filter(pk=citation.object_id).first()
        if record is not None:
            citation.vouches_for = held_by(record, citation.field)
            citation.save(update_fields=["vouches_for"])
    schema_editor.execute("ALTER TABLE evidence_citation ENABLE TRIGGER USER")


def held_by(record, field):
    if field:
        return held_in(columns_of(record, field), field)
    columns = {each.attname: getattr(record, each.attname) for each in record._meta.concrete_fields}
    return head_in(columns, models_of_today.get_model(record._meta.label))


def vouch_in_documents(apps, schema_editor):
    """Working copies and proposals that began earlier do not know the columns yet."""
    for proposal in apps.get_model("projects", "Proposal").objects.iterator():
        for document in (proposal.document, proposal.base):
            for citation in document.get("citations", {}).values():
                citation |= {"portion": "", "passage": "", "retrieved": None}
                citation["vouches_for"] = held_in_row(document, citation)
        proposal.save(update_fields=["document", "base"])


def held_in_row(document, citation):
    row = row_of(document, citation)
    return (
        held_in(row, citation["field"])
        if citation["field"]
        else head_in(row, MODELS[citation["part"]])
    )


def row_of(document, citation):
    if citation["part"] == "project":
        return document["project"] | document["links"]
    return document["rows"][citation["part"]].get(citation["row"], {})


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0011_decisions_without_project"),
        ("evidence", "0004_citations_know_their_value"),
        ("projects", "0008_amounts_in_other_currencies"),
        ("funding", "0009_projects_outside_the_portal"),
        ("regions", "0006_beginnings_ends_and_successors"),
        ("strategy", "0002_choices"),
    ]

    operations = [
        migrations.RunPython(vouch, migrations.RunPython.noop),
        migrations.RunPython(vouch_in_documents, migrations.RunPython.noop),
    ]
