"""What is wrong with a lead, as a reader or a grammarian would say."""

import re

from funding.models import Status
from public.pages.lead.project import MOST_SENTENCES
from public.pages.project import project_page

NBSP = "\N{NO-BREAK SPACE}"

# Verbs that say money went where it was only granted, and adjectives that judge.
NEVER = re.compile(
    r"\b(gab|gaben|zahlt\w*|floss\w*|erhielt\w*|bekam\w*|wichtig|groß|erfolgreich)\b"
)
GRANTING = re.compile(r"\b(bewilligte|bewilligten|Bewilligt|bewilligt)\b")
AMOUNT = re.compile(r"\d[\d.,]*(?:\N{NO-BREAK SPACE}Mio\.)?\N{NO-BREAK SPACE}€")
QUOTED = re.compile("„[^“]*“")
# „mindestens rund 5,46 Mio. €“ as („mindestens rund“, „5,46 Mio. €“).
WORDED = re.compile(
    r"(?:\b((?:mindestens|höchstens)(?: rund)?|rund|bis zu|zwischen) )?"
    r"(?<![\d.,])(\d[\d.,]*(?: Mi?[or]d?\.)? €)"
)
# A plural verb needs a plural subject, and an article its gender.
PLURAL = re.compile(r"\b(\w+ und \w[\w/-]*|Bund, \w+ und \w+) bewilligten\b|\bbewilligten [A-Z]")
SINGULAR = re.compile(
    r"\b(Der|Die|Das|der|die|das) [^.;]*? bewilligte\b|\bbewilligte (der|die|das) "
)
ARTICLES = (
    r"\b(der|die|dem) Land\b(?! \w)",
    r"\b(die|das|des) Bund\b",
    r"\b(der|das|dem) EU bewilligte",
    r"\b(der|die|das|des) Landkreis(?! Schaumburg mbH)",
    r"\bdem (Stadt|Samtgemeinde|Gemeinde)\b",
)
SIGNS = ("  ", "..", " ,", " .", " ;", "„“", ",.", ",,", ";;", ";.", ":.")
NUMBERS = r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|\d+)"
NOUNS = r"(?:Projekt|Maßnahme|Bewilligung|Entscheidung|Förderung|Antrag)"
# What no sentence says, whatever it is about.
WRONG = {
    "Mehrzahl von eins": rf"\b(?:1|eine?r?) {NOUNS}(?:e|n|en)\b|\beins {NOUNS}",
    "Einzahl von mehreren": rf"(?<![\d.,])\b(?!1\b){NUMBERS} {NOUNS}\b",
    "Verb in der Mehrzahl": r"\b(?:[Ee]ine?|1) (?:Projekt|Maßnahme|Bewilligung) "
    r"(?:\w+en|sind|kosten)\b",
    "Artikel fehlt": r"\b(?:in|im Namen|von|an|[Ff]ür) "
    r"(?:Landkreis|Kreis|Flecken|Stadt|Gemeinde|Samtgemeinde) [A-ZÄÖÜ]",
    "Einzahl, die bewilligten": r"(?<!und )\b(?:Land|EU|Bund|Landkreis \S+) bewilligten\b",
    "klein nach dem Punkt": r"(?<!\d)(?<!Mio)(?<!Mrd)(?<!\be)(?<!\bV)\. [a-zäöü]",
    "kein Betrag": r"(?<![\d.,])0(?:,00)? €|None|\bnan\b|[{}]",
    "Verb": r"\b(?:gab|gaben|spendete\w*|schenkte\w*|zahlte\w*|floss\w*|erhielt\w*|bekam\w*)\b",
}


def lead_of(project):
    """The lead of a project's page as one text, with plain blanks."""
    return " ".join(str(each) for each in project_page(project).lead).replace(NBSP, " ")


def first_of(project):
    return str(project_page(project).lead[0]).replace(NBSP, " ")


def faults_of(sentences):
    """List of German remarks on the sentences of a lead; empty for a good one."""
    texts = [str(each) for each in sentences]
    whole = " ".join(texts)
    plain = QUOTED.sub("„…“", whole)
    found = [] if len(texts) <= MOST_SENTENCES else [f"{len(texts)} Sätze"]
    for text in texts:
        found += [] if text[:1] == text[:1].upper() else [f"klein begonnen: {text}"]
        found += (
            [] if re.search(r"[^.;,: ]\.$", text) or text.endswith("e. V.") else [f"Ende: {text}"]
        )
    found += faults_in(whole)
    found += [f"„{word}“" for word in NEVER.findall(plain)]
    if "bewilligten" in plain and not PLURAL.search(plain):
        found.append(f"Einzahl mit bewilligten: {plain}")
    if re.search(r"\bbewilligte\b", plain) and not SINGULAR.search(plain):
        found.append(f"Mehrzahl mit bewilligte: {plain}")
    found += [f"Artikel: {m.group()}" for each in ARTICLES for m in re.finditer(each, plain)]
    return found


def faults_in(text):
    """List of German remarks on sentences as a page shows them; quotations are left alone."""
    plain = QUOTED.sub("„…“", text.replace(NBSP, " "))
    found = [f"doppelt: {sign}" for sign in SIGNS if sign in plain]
    if not re.match("[A-ZÄÖÜ0-9„]", plain) or not plain.endswith("."):
        found.append(f"Anfang oder Ende: {plain}")
    for name, wrong in WRONG.items():
        found += [f"{name}: {match.group()}" for match in re.finditer(wrong, plain)]
    return found


def worded_amounts(text):
    """{(„mindestens rund“, „5,46 Mio. €“)} of a text; zeros behind the comma are left out."""
    plain = re.sub(",00(?= €| Mi?[or])", "", text.replace(NBSP, " "))
    plain = re.sub(r"[Hh]öchstens sind es ", "höchstens ", plain)
    return set(WORDED.findall(plain))


def amounts_in(sentences):
    """The amounts of the sentences in bold, as they stand there."""
    pieces = [piece for each in sentences for piece in each.pieces if piece.is_strong]
    return [found for piece in pieces for found in AMOUNT.findall(piece.text)]


def says_more_than(sentences, decisions):
    """It speaks of a grant, and none of the decisions in force is one."""
    money = str(sentences[0])
    is_granted = any(
        each.shown.current and each.shown.current.status in ("granted", "final", "part_revoked")
        for each in decisions
    )
    speaks = bool(GRANTING.search(QUOTED.sub("", money)))
    told_of_refusal = any(
        each.shown.current and each.shown.current.status == Status.REVOKED for each in decisions
    )
    return speaks and not is_granted and not told_of_refusal
