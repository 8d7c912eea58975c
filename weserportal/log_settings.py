"""Which lines are logged, and in which form; what stands in a line says `weserportal.logs`."""

FORMS = {"text": "weserportal.logs.TextLines", "json": "weserportal.logs.JsonLines"}


def logging_as(form):
    """The setting LOGGING, for one of the FORMS."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": FORMS[form]}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "root": {"handlers": ["console"], "level": "WARNING"},
        # Sign-ins, changes of rights and jobs are told though nothing is wrong with them.
        "loggers": {
            "accounts": {"level": "INFO"},
            "weserportal": {"level": "INFO"},
            # Instead of what Django would add: each line twice, and mails with whole requests.
            "django": {"handlers": [], "level": "WARNING"},
        },
    }
