"""Notebook 11 again: the nine conclusions at the defaults, and the five statements about the world."""

from common import WRITTEN as NOT_COMPUTED
from common import fixed
from decade import close_up
from followers import dependents, money_before
from model import STORIES, Setting, forecast, moved, peak, pool, precision
from patents import lines
from prices import after_events, calm, fell

# The sets of the paper’s game at its defaults are those of Gambit’s enumeration: the strong publish, some publish, and
# silence that is hedged; D1 refutes none of them, as tests of the solver show.
SETS, OTHERS = 3, 2


def short(value):
    return f"{fixed(value, 2):g}".replace("-", "−")


def expected():
    s = Setting(story=STORIES["Crisis"])
    hidden, seen, unbuilt = (
        forecast(s),
        forecast(moved(s, lambda_=0)),
        forecast(moved(s, omega_k=0)),
    )
    years = [sum(y["hedging"] for y in found) for found in (hidden, seen)]
    cutoff, worth = (s.A + s.gamma) / (s.gamma + s.delta), min(
        (1 - s.p) * (s.gamma + s.A), s.p * (s.delta - s.A)
    )
    lasts = [
        pool(s.p, cutoff, alpha)[0]
        for alpha in (round(precision(s, s.story.layers(0)), 3), s.alpha0)
    ]
    top, end, without = peak(hidden), hidden[-1], unbuilt[-1]
    hedged = s.p >= cutoff
    found = [
        (f"They hedge: the belief is at or above the cutoff of {cutoff:.2f}.", hedged),
        ("It is one: what is hedged anyway need not be published.", hedged),
        (
            f"Of {SETS} sets of equilibria {OTHERS} are not hedged silence alone; of these D1 leaves {OTHERS}.",
            False,
        ),
        (
            f"They hedge in {years[0]:.2f} of {len(hidden)} years on average, against {years[1]:.2f} with nothing hidden;"
            f" in 2035 with probability {end['hedging']:.2f}, against {seen[-1]['hedging']:.2f}.",
            years[0] > years[1],
        ),
        (
            f"A weak China can expect {lasts[0]:.1f} years, against {lasts[1]:.1f} years with nothing hidden.",
            lasts[0] > lasts[1],
        ),
        (
            f"It peaks in {top['year']}, at a margin of {short(top['margin'])}.",
            2030 <= top["year"] <= 2032,
        ),
        (
            f"By 2035 the margin is {short(end['margin'])}; without alternatives it would be {short(without['margin'])}.",
            end["margin"] < min(top["margin"], without["margin"]) - 0.005,
        ),
        (
            f"To know China’s type would be worth {worth:.2f} in the first year; hedging and building cost {end['cost']:.1f} until 2035.",
            worth > 0,
        ),
        ("It is, and the weak type gains most: it would be pressed if known.", hedged),
    ]
    arrive = s.story.since + s.tau + 1
    assumed = [[n, *[NOT_COMPUTED] * 5] for n in range(1, 12)]
    assumed[10][3] = f"from {arrive}"
    ranges = [after_events("Nd"), calm(), money_before(), dependents(), fell()]
    below = forecast(moved(s, p=0.25))
    assert below[0]["hedging"] == 0
    return {
        "assumption-list": [{"rows": assumed, "says": ""}],
        "one-year-diagram": [lines(s.p)],
        "guess-sentence": ["0.75 0.5"],
        "decade": [close_up(hidden)],
        "conclusions": [
            {
                "rows": [[NOT_COMPUTED, here, "yes" if holds else "no"] for here, holds in found],
                "says": "",
            }
        ],
        "summary": [f"{sum(holds for _, holds in found)} of {len(found)} 2035"],
        "world-table": [
            {"rows": [[NOT_COMPUTED, r["held"], r["of"], NOT_COMPUTED] for r in ranges], "says": ""}
        ],
    }


WRITTEN = {
    "r-conclusions": "numbers of switches, and a setting that sweeps try",
    "check-answer": "a setting, which the sweep of the exercises tries",
}
