"""What the citations of the content files vouch for: the values of the files, not of the portal.

People may have changed a value since it was loaded; a source then does not speak for theirs.
"""

from evidence.vouching import head_in, held_in
from weserportal.region.values import Key


class Vouching:
    """Knows what the files say of each record that may be cited; `found` are {Key: record}."""

    def __init__(self, found):
        self.found, self.said_of = found, {}

    def note(self, record, owner):
        """Remember the columns and links of a `Record` as the file has them."""
        filed = record.shape.model()
        for name, value in record.values.items():
            setattr(filed, name, self.found.get(value) if isinstance(value, Key) else value)
        columns = {each.attname: getattr(filed, each.attname) for each in filed._meta.fields}
        links = {
            name: {self.found[key].pk for key in keys if key in self.found}
            for name, keys in record.links.items()
        }
        self.said_of[type(owner), owner.pk] = columns | links

    def vouch(self, citation):
        """Let an unsaved citation stand for what the file says; a linked part by its number."""
        model = citation.content_type.model_class()
        links = {each.name: each.related_model for each in model._meta.many_to_many}
        if citation.portion and citation.field in links:
            linked = self.found.get(Key(links[citation.field], citation.portion))
            citation.portion = str(linked.pk) if linked else citation.portion
        said = self.said_of[model, citation.object_id]
        is_whole = not citation.field
        citation.vouches_for = (
            head_in(said, model) if is_whole else held_in(said, citation.field, citation.portion)
        )
