"""A paper as the answer to a request."""

from django.http import HttpResponse
from django.utils.cache import patch_cache_control

from evidence.keys import german_slug

# Without a sandbox, in which no browser shows a PDF.
POLICY = "default-src 'none'; object-src 'self'; frame-ancestors 'none'"


def as_pdf(data, name, day):
    """Shown in the browser under a name with its day, and kept nowhere on the way."""
    answer = HttpResponse(data, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{german_slug(name)}-{day}.pdf"'
    answer["Content-Security-Policy"] = POLICY
    answer["X-Content-Type-Options"] = "nosniff"
    patch_cache_control(answer, private=True, no_store=True)
    return answer
