"""Reads the forms of a page as a browser without JavaScript would send them back."""

import re

from tests.markup import tree_of

# What a page carries to say what it was opened on, and buttons that stand on the page of a record.
CARRIED = ("opened_on", "revision", "gesehen", "tab", "stand")
BUTTON = re.compile(
    "(freigeben|einladen|zweiter-faktor-entfernen|namen-entfernen|erledigt|offen)/$"
)


def parsed(answer):
    return tree_of(answer.content.decode())


def text_of(answer):
    """The visible words of a page, in one line."""
    return " ".join(" ".join(parsed(answer).find("body").itertext()).split())


def links_of(answer, words):
    """The addresses of the links that say these words, in their order."""
    links = parsed(answer).iter("a")
    return [link.get("href") for link in links if words in "".join(link.itertext())]


def form_of(answer, action=None):
    """{name: [values]} of the form with this action (its end), else of the page's POST form."""
    return fields_of(found_form(answer, action))


def found_form(answer, action=None):
    for form in parsed(answer).iter("form"):
        address = form.get("action") or answer.request["PATH_INFO"]
        if form.get("method") == "post" and (action is None or address.endswith(action)):
            return form
    raise AssertionError(f"no form {action}")


def fields_of(form):
    data = {}
    templates = {id(each) for box in form.iter("template") for each in box.iter()}
    for each in form.iter():
        name = each.get("name")
        if name and id(each) not in templates:
            data.setdefault(name, [])
            data[name] += values_of(each)
    return {name: values for name, values in data.items() if values}


def values_of(each):
    kind = each.tag
    if kind == "select":
        options = list(each.iter("option"))
        chosen = [o for o in options if o.get("selected") is not None] or options[:1]
        return [chosen[0].get("value")] if chosen else []
    if kind == "textarea":
        return ["".join(each.itertext()).removeprefix("\n")]
    if kind == "input" and each.get("type") in ("checkbox", "radio"):
        return [each.get("value", "on")] if each.get("checked") is not None else []
    return [each.get("value", "")] if kind == "input" else []


def beside(answer, name):
    """The errors told beside a field, by the id of their box."""
    place = f"id_{name}_fehler"
    boxes = [each for each in parsed(answer).iter() if each.get("id") == place]
    return [" ".join("".join(p.itertext()).split()) for box in boxes for p in box.iter("p")]


def send(client, answer, action=None, **changes):
    """Fill in the form of a page and send it; names use __ for -."""
    form = found_form(answer, action)
    data = fields_of(form) | {name.replace("__", "-"): value for name, value in changes.items()}
    return client.post(form.get("action") or answer.request["PATH_INFO"], data, follow=True)


def carried_by(client, address):
    """{name: value} of what the page of an address says that it was opened on."""
    page = client.get(BUTTON.sub("change/", address))
    found = {name: page.context[name] for name in CARRIED if name in (page.context or ())}
    fields = parsed(page).iter("input") if page.status_code == 200 else ()
    return found | {each.get("name"): each.get("value") for each in fields if is_carried(each)}


def is_carried(field):
    return field.get("name") in CARRIED


def post_seen(client, address, typed=None, **options):
    """Post what is typed, and what its page was opened on."""
    return client.post(address, {**carried_by(client, address), **(typed or {})}, **options)
