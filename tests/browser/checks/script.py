"""Law 12: a public page is the same without JavaScript, but for what there is only with it.

Passkeys need it; to copy an address and to print a page a browser can do itself.
"""

from tests.browser.windows import show

ONLY_WITH_SCRIPT = """() => document
  .querySelectorAll("form[data-passkey], li:has(> [data-copy], > [data-print])")
  .forEach(each => each.remove())"""
CONTENT = """() => ({
  text: document.querySelector("main").innerText,
  links: [...document.links].map(link => link.href),
  forms: [...document.forms].map(form => `${form.method} ${form.action.split("#")[0]}`),
  fields: [...document.querySelectorAll("form [name]:not([name=csrfmiddlewaretoken])")]
    .map(field => `${field.name}=${field.value}`),
})"""


def different(page, visit, address):
    """What is not the same for a reader whose browser runs no scripts.

    The page loses what is only there with scripts, so it is the last that is asked of it.
    """
    show(page)
    with_script = content(page)
    without = content(visit(address, java_script_enabled=False))
    parts = [part for part in with_script if without[part] != with_script[part]]
    return parts if len(without["text"]) > 100 else [*parts, "hardly any text"]


def content(page):
    page.evaluate(ONLY_WITH_SCRIPT)
    return page.evaluate(CONTENT)
