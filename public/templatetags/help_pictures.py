"""Pictures in the help: made by `make_help_pictures` from the portal as it is, or not there.

Where none were made the page is whole without them: it says everything in words.
"""

from functools import cache

from django import template
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static

register = template.Library()


@register.inclusion_tag("public/_help_picture.html")
def help_picture(name, alt):
    """`alt` says in German what is to be seen, and stands below it as well."""
    path = f"help/{name}.png"
    return {"address": static(path) if is_there(path) else "", "alt": alt}


@cache
def is_there(path):
    """Asked once in a process: the pictures belong to what was set up, as the styles do."""
    return staticfiles_storage.exists(path) or finders.find(path) is not None
