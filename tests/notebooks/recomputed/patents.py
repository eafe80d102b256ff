"""Notebook 10 again: patents on record, how long a bluff lasts, and two hidden states."""

from fractions import Fraction

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


def expected():
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
        "worst": ["0.6 0.5 0"],
        "check-answer": [f"2 7 {text(fixed(float(least), 2))} 1 0.7 1 1 2"],
    }


WRITTEN = {
    "title": "the paper’s own numbers",
    "r-known": "the paper’s own numbers, and a rule of patent offices",
    "learned": "the paper’s own numbers, and the settings of the exercise",
}
