"""What readers got during each fault, and which promises were broken."""

from drills.faults import BACK

HEAD = """| Störung | Anfragen | Antworten | langsamste | 95 % in | wieder ganz da nach |
|---|---:|---|---:|---:|---:|"""


def line(fault, got, back):
    told = ", ".join(f"{number} × {status}" for status, number in sorted_by_number(got.statuses))
    return (
        f"| {fault.name} | {len(got.answers)} | {told} | {seconds(got.slowest)} "
        f"| {seconds(got.usual)} | {seconds(back)} |"
    )


def sorted_by_number(statuses):
    return statuses.most_common()


def seconds(value):
    return f"{value:.1f} s".replace(".", ",")


def missed(fault, got, back, found, calm=0):
    """The promises that were broken, as German sentences.

    `calm` is how many seconds „back“ takes here when nothing goes wrong: a busy machine gets
    twice that on top.
    """
    for status, number in got.statuses.items():
        if status not in fault.bears:
            yield f"{fault.name}: {number} × {status}"
    silent = sum(each.status == 503 and not each.says_when for each in got.answers)
    if silent:
        yield f"{fault.name}: {silent} × 503 ohne Retry-After"
    if got.slowest > fault.slowest + 2 * calm:
        yield f"{fault.name}: eine Antwort kam erst nach {seconds(got.slowest)}"
    if back > BACK + 2 * calm:
        yield f"{fault.name}: erst nach {seconds(back)} war alles wieder da"
    yield from (f"{fault.name}: {sentence}" for sentence in found)
