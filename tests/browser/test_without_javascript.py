"""Every public page says and offers the same without JavaScript."""

import pytest

from tests.browser.addresses import PUBLIC

CONTENT = """() => ({
  text: document.querySelector("main").innerText,
  links: [...document.links].map(link => link.href),
  forms: [...document.forms].map(form => `${form.method} ${form.action}`),
  fields: [...document.querySelectorAll("form [name]:not([name=csrfmiddlewaretoken])")]
    .map(field => `${field.name}=${field.value}`),
})"""


@pytest.mark.parametrize("address", PUBLIC, ids=str)
def test_without_javascript_a_page_is_the_same(address, visit):
    with_script = visit(address).evaluate(CONTENT)
    without = visit(address, java_script_enabled=False).evaluate(CONTENT)
    assert without == with_script
    assert len(without["text"]) > 100
