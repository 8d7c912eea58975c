"""Law 12: every public page is the same without JavaScript, but for passkeys, which need it."""

import pytest

from tests.browser.addresses import PUBLIC

WITHOUT_PASSKEYS = """() =>
  document.querySelectorAll("form[data-passkey]").forEach(form => form.remove())"""
CONTENT = """() => ({
  text: document.querySelector("main").innerText,
  links: [...document.links].map(link => link.href),
  forms: [...document.forms].map(form => `${form.method} ${form.action}`),
  fields: [...document.querySelectorAll("form [name]:not([name=csrfmiddlewaretoken])")]
    .map(field => `${field.name}=${field.value}`),
})"""


@pytest.mark.parametrize("address", PUBLIC, ids=str)
def test_without_javascript_a_page_is_the_same(address, visit):
    with_script = content(visit(address))
    without = content(visit(address, java_script_enabled=False))
    assert without == with_script
    assert len(without["text"]) > 100


def content(page):
    page.evaluate(WITHOUT_PASSKEYS)
    return page.evaluate(CONTENT)
