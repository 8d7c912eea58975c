"""How allauth behaves here: nobody signs up, accounts are created by the office."""

from allauth.account.adapter import DefaultAccountAdapter


class InvitedOnlyAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False
