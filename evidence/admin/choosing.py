"""The search within a choice of the admin, which tells apart what has the same name."""

from django.contrib.admin.views.autocomplete import AutocompleteJsonView

from evidence.telling_apart import told_apart


def offered_as(record):
    """The name of a record in a choice; what has ended says so, and what follows it may not."""
    return getattr(record, "offered_as", None) or str(record)


class ToldApart(AutocompleteJsonView):
    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        names = {record.pk: offered_as(record) for record in context["object_list"]}
        model = self.object_list.model
        tells = hasattr(model, "apart_reads")
        self.names = told_apart(names, model._base_manager.all()) if tells else names
        return context

    def serialize_result(self, obj, to_field_name):
        return {**super().serialize_result(obj, to_field_name), "text": self.names[obj.pk]}
