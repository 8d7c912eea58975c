"""The form of a multiplier: name, office and how to reach them, for one's own county."""

from desk.applying.forms import OpenedOn, choose
from evidence.values.forms import field_as_typed
from processes.models import Multiplier


class MultiplierForm(OpenedOn):
    """`counties` are those a person may enter somebody for."""

    class Meta:
        model = Multiplier
        fields = (
            *("district", "name", "office", "phone", "email"),
            *("in_charge_from", "in_charge_until"),
        )
        formfield_callback = field_as_typed

    def __init__(self, *args, counties, **kwargs):
        super().__init__(*args, **kwargs)
        choose(self.fields["district"], counties, "name")
