"""The secrets of second factors as they lie in the database: encrypted by a key that does not.

The key is made from SECRET_KEY; what was encrypted under one of SECRET_KEY_FALLBACKS stays
readable until `encrypt_second_factors` has encrypted it anew.
"""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac

MARK = "fernet:"
SECRETS = ("secret", "seed", "migrated_codes")


def encrypt(text):
    return MARK + keys().encrypt(text.encode()).decode()


def decrypt(stored):
    """The secret; without the mark it is from before secrets were encrypted.

    Raises cryptography's InvalidToken if none of the keys fits.
    """
    if not stored.startswith(MARK):
        return stored
    return keys().decrypt(stored.removeprefix(MARK)).decode()


def encrypted_anew(data):
    """The data of a factor with its secrets under the newest key."""
    return {name: anew(value) if name in SECRETS else value for name, value in data.items()}


def anew(value):
    return [anew(each) for each in value] if isinstance(value, list) else encrypt(decrypt(value))


def keys():
    """The newest encrypts, all decrypt."""
    return MultiFernet(map(key_from, [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]))


def key_from(secret):
    digest = salted_hmac("accounts.factor_secrets", "", secret=secret, algorithm="sha256").digest()
    return Fernet(urlsafe_b64encode(digest))
