"""Words that run together when a page is read as plain text, though its styles keep them apart."""

# Elements that begin and end a line by themselves, in any browser and reader.
LINES = (
    "address article aside blockquote body br button caption dd details div dl dt fieldset",
    "figcaption figure footer form h1 h2 h3 h4 head header hr html img input label legend li link",
    "main meta nav ol option p pre script section select style summary svg table tbody td template",
    "text textarea tfoot th thead title tr ul",
)
BLOCKS = {name for line in LINES for name in line.split()}
# Marks of sources are links with a name of their own, and found letters stand inside a word.
LEFT_OUT = {"sup", "mark", "wbr"}


def runs_together(root):
    """Pairs of words of the tree that no blank, sign or block parts, as „2019 | erschlossen“."""
    found, last = [], ""

    def say(text):
        nonlocal last
        if not text:
            return
        if last and last[-1].isalnum() and text[0].isalnum():
            found.append(f"{last.split()[-1]} | {text.split()[0]}")
        last = text

    def walk(element):
        nonlocal last
        if element.tag in LEFT_OUT:
            last = ""
        else:
            if element.tag in BLOCKS:
                last = ""
            say(element.text)
            for child in element:
                walk(child)
                say(child.tail)
            if element.tag in BLOCKS:
                last = ""

    walk(root)
    return found
