"""The files, the way in which numbers are written, and the numbers of a text, for the recomputation of notebooks."""

import csv
import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

DATA = Path(__file__).parents[3] / "data"


def rows(name):
    """A file of data/ as it stands, every value a text."""
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def known(name):
    """The rows that some page confirms."""
    return [row for row in rows(name) if row["evidence"] != "unconfirmed"]


def number(text):
    return None if text in ("", "?") else float(text)


class Rounded(float):
    """A rounded number that knows what it was rounded from: half-way, the last bit may decide either way."""


def fixed(value, digits):
    """Rounded half away from zero, to so many digits after the point."""
    if value is None:
        return None
    step = Decimal(1).scaleb(-digits)
    found = Rounded(float(Decimal(value).quantize(step, ROUND_HALF_UP)) + 0.0)
    found.exact, found.half = float(value), 0.5 * 10.0**-digits
    return found


def text(value, digits=4):
    """As a sentence has it: four significant digits, whole numbers written out."""
    if value is None:
        return "—"
    value = float(value)
    shown = value if value.is_integer() else float(f"{value:.{digits}g}")
    return (str(int(shown)) if shown.is_integer() else repr(shown)).replace("-", "−")


def whole(value):
    return f"{int(value):,}".replace("-", "−")


def percent(value):
    """A change in per cent to a tenth, with its sign."""
    tenth = fixed(value, 1)
    return f"{'+' if tenth > 0 else ''}{text(tenth)} %"


def median(values):
    ordered = sorted(values)
    half = len(ordered) / 2
    if not ordered:
        return None
    return (ordered[int(half + 0.5) - 1] + ordered[int(half)]) / 2


LABEL = re.compile(
    r"\b(?:Figures?|Tables?|Appendix|App\.|Theorems?|Lemma|Proposition|Definition|step|switch|assumption|HTS)"
    r"[  ]\d+(?:\(\d\))?(?:(?: to | and |–)\d+)*|\b20\d\d–\d\d\b"
)
NUMBER = re.compile(
    r"(?<![A-Za-z_\d.,])(?:\d{4}-\d{2}(?:-\d{2})?(?!\d)|[+−-]?\d+(?:,\d{3})+(?!\d)|[+−-]?\d+(?:\.\d+)?)"
)


def numbers(said):
    """The numbers of a text in order; not those in addresses, in code, or in the name of a figure or a table."""
    said = re.sub(r"\]\([^)]*\)", "]", said)
    said = re.sub(r"`[^`]*`|https?://\S+", "", said)
    said = re.sub(r"\\([-+*_.$%()\[\]{}<>#!|&~])", r"\1", said)
    return [
        token.replace("-", "−") if token[0] == "-" else token
        for token in NUMBER.findall(LABEL.sub("", said))
    ]


WRITTEN = object()
"""A cell of a table that is written down, such as the reason of a choice, and not computed."""


def curve(statement, unit, choices, judge, holds):
    """Every specification of a verdict: what a specification curve, its table and its sentences must have."""
    import itertools

    names = list(choices)
    judged = {}
    unasked = 0
    for combination in itertools.product(*(choices[name] for name in names)):
        effect = judge(dict(zip(names, combination)))
        if effect == "impossible":
            continue
        if effect is None:
            unasked += 1
        else:
            judged[combination] = (effect, holds(effect))

    def count(chosen):
        return sum(held for _, held in chosen), len(chosen)

    options = [
        (name, option, *count([found for key, found in judged.items() if key[i] == option]))
        for i, name in enumerate(names)
        for option in choices[name]
    ]
    most, range_ = None, -1.0
    for name in names:
        shares = [
            (held / of, option, held, of)
            for each, option, held, of in options
            if each == name and of > 0
        ]
        least, greatest = min(shares, key=lambda s: s[0]), max(reversed(shares), key=lambda s: s[0])
        if greatest[0] - least[0] > range_ + 1e-12:
            most, range_ = (name, least, greatest), greatest[0] - least[0]
    held, of = count(list(judged.values()))
    effects = [effect for effect, _ in judged.values()]
    rest = f" in {unasked} more" if unasked else ""
    name, least, greatest = most
    return {
        "held": held,
        "of": of,
        "unasked": unasked,
        "options": options,
        "effects": (min(effects), max(effects)),
        "figure": {
            "curve": judged,
            "says": f"{statement} {held} of {of} {unit} {rest} {statement} {held} of {of} {rest} ({unit})"
            f" {text(fixed(min(effects), 2))} to {text(fixed(max(effects), 2))}, {least[1]}, {least[2]} of {least[3]};"
            f" {greatest[1]}, {greatest[2]} of {greatest[3]}",
        },
        "table": {"rows": [[n, o, WRITTEN, h, f] for n, o, h, f in options], "says": statement},
    }
