"""Notebook 10 again: patents on record, how long a bluff lasts, and two hidden states."""

from fractions import Fraction
from itertools import product
from math import comb, prod

from common import fixed, number, rows, text
from decade import close_up
from model import Setting, Story, forecast, pool


def lines(belief):
    """The worth of both replies by belief, for A = γ = 1 and δ = 3, and which is best."""
    found = []
    for tenth in range(11):
        mu = tenth / 10
        press = (1 - mu) - 3 * mu
        found.append(
            [mu, -1, press, "either" if tenth == 5 else "press" if press > -1 else "hedge"]
        )
    best = "0.5 −1 1 −3 0.5 " + text(belief)
    return {"rows": found, "says": best}


def bluff(hidden):
    story = Story((0, 0, 0, hidden), (0, 0, 0, hidden), 0, 0, 2025)
    return forecast(Setting(p=0.6, lambda_=1, omega_k=0, omega_s=0, truth=0.0, story=story))


def double(a, b):
    """By year, how likely rivals hedge two bluffs of which one is enough, with news of these precisions."""
    found = []
    for t in range(11):
        chance = 0
        for i, k in product(range(t + 1), repeat=2):
            odds = [o * (x / (1 - x)) ** (2 * n - t) for o, x, n in ((3, a, i), (1.5, b, k))]
            joint = 1 - 1 / (1 + odds[0]) / (1 + odds[1])
            if joint >= 0.5 - 1e-9:
                chance += prod(
                    comb(t, n) * (1 - x) ** n * x ** (t - n) for x, n in ((a, i), (b, k))
                )
        found.append(chance)
    return found


def expected():
    courses = [double(a, b) for a, b in product((0.7, 0.62), (0.7, 0.54))]
    neither, by_patents, by_quotas, both = courses
    filtered = [
        [2025 + t, *(fixed(c[t], 3) for c in (neither, by_quotas, by_patents, both))]
        for t in range(0, 11, 2)
    ]
    last = filtered[-1]
    counted = [
        [r["as_of"], r["jurisdiction"], r["measure"], number(r["count"]), number(r["share_pct"])]
        for r in rows("patents")
    ]
    lasts = []
    for share in (0, 0.8, 0.9):
        alpha = 0.5 + 0.2 * (1 - share)
        lasts.append([share, fixed(alpha, 4), pool(0.75, 0.5, fixed(alpha, 4))[0]])
    joint = 1 - (1 - 0.75) * (1 - 0.6)
    hidden, seen = bluff(0.8), bluff(0)
    least = Fraction(2, 7)
    assert 1 - (1 - least) * (1 - Fraction(3, 10)) == Fraction(1, 2)
    assert 1 - 0.6**2 >= 0.5 > 0.4 and 0.6**2 < 0.5 <= 0.6
    return {
        "record": [{"rows": counted, "says": ""}],
        "q-share": ["3/4 1/2 90 80"],
        "bluff-table": [{"rows": lasts, "says": ""}],
        "share-sentence": [f"90 {text(lasts[2][2] / lasts[1][2])} 80"],
        "two-beliefs": [f"0.75 0.6 {text(joint)}"],
        "two-diagram": [lines(joint)],
        "r-two": ["0.4 0.6"],
        "bluff": [
            close_up(hidden),
            f"0.6 0.8 2035 {text(fixed(hidden[-1]['hedging'], 4))} {text(fixed(seen[-1]['hedging'], 4))}",
        ],
        "filter-shown": [{"rows": filtered, "says": ""}],
        "filter-sentence": [
            f"2035 {text(fixed(last[4] - last[1], 3))} {text(fixed(last[2] + last[3] - 2 * last[1], 3))}"
        ],
        "r-filter": ["0.4 0.8"],
        "worst": ["0.6 0.5 0"],
        "check-answer": [f"2 7 {text(fixed(float(least), 2))} 1 0.7 1 1 2"],
    }


WRITTEN = {
    "title": "the paper’s own numbers",
    "r-known": "the paper’s own numbers, and a rule of patent offices",
    "learned": "the paper’s own numbers, and the settings of the exercise",
}
