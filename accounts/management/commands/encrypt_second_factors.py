"""Encrypts the secrets of all second factors under the newest SECRET_KEY, after it has changed."""

import pgtrigger
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts.factor_secrets import encrypted_anew

UNREADABLE = (
    "Den zweiten Faktor von {email} öffnet keiner der Schlüssel; geändert ist nichts. Fehlt in "
    "SECRET_KEY_FALLBACKS ein früherer SECRET_KEY? Sonst ist der Faktor in der Verwaltung zu "
    "entfernen."
)


class Command(BaseCommand):
    help = (
        "Verschlüsselt die Geheimnisse der zweiten Faktoren mit dem jetzigen SECRET_KEY; danach "
        "kann der frühere aus SECRET_KEY_FALLBACKS heraus."
    )

    @transaction.atomic
    def handle(self, **options):
        factors = Authenticator.objects.select_for_update(of=["self"]).select_related("user")
        with pgtrigger.ignore("accounts.SecondFactor:replace_update"):
            number = sum(encrypt(factor) for factor in factors)
        self.stdout.write(f"{number} zweite Faktoren verschlüsselt.")


def encrypt(factor):
    """1 if the factor has a secret and is saved, 0 for a passkey: its key is a public one."""
    try:
        data = encrypted_anew(factor.data)
    except InvalidToken as error:
        raise CommandError(UNREADABLE.format(email=factor.user.email)) from error
    if data == factor.data:
        return 0
    Authenticator.objects.filter(pk=factor.pk).update(data=data)
    return 1
