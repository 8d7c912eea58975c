"""The addresses of single records, for templates; as `url` gives them."""

from django import template

from evidence.record_urls import record_url, slug_url

register = template.Library()
register.simple_tag(record_url)
register.simple_tag(slug_url)
