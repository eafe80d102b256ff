"""Notebook 09 again: beliefs by year, four scenarios, the grid of peaks, Sobol indices, and outsiders who look ahead."""

from fractions import Fraction
from itertools import product
from math import comb, exp

import numpy as np
from SALib.analyze import sobol as salib
from scipy.stats import qmc

from common import WRITTEN as NOT_COMPUTED
from common import curve, fixed, rows, text, whole
from model import (
    LEVEL,
    STORIES,
    Setting,
    Uniform,
    drawn,
    forecast,
    moved,
    path,
    peak,
    pool,
    precision,
)

DRAWS, SEED, RESAMPLES = 512, 2025, 200
RANGES = [
    ("p", 0.55, 0.95),
    ("A", 0.5, 1.5),
    ("delta", 2, 6),
    ("growth", 0, 0.15),
    ("alpha0", 0.55, 0.9),
    ("lambda", 0.1, 0.9),
    ("omegaS", 0, 0.5),
    ("omegaK", 0.2, 1),
    ("nu", 0.1, 0.4),
    ("tau", 1, 7),
]


def two(value):
    return text(fixed(value, 2))


def hedging_after(belief, alpha, years=10):
    """The chance that the belief is at or above one half after ten pieces of news."""
    alpha = Fraction(str(round(alpha, 4)))
    chance = Fraction(0)
    for strong in range(years + 1):
        right, wrong = (
            a**strong * b ** (years - strong) for a, b in ((alpha, 1 - alpha), (1 - alpha, alpha))
        )
        if belief * right >= (1 - belief) * wrong:
            chance += comb(years, strong) * (belief * right + (1 - belief) * wrong)
    return chance


def peaks(midpoints, growths, reliefs, last):
    """The year in which a cutoff that moves with the loss alone is lowest, by growth, relief, midpoint and steepness."""
    found = []
    for growth, relief, middle, slope in product(
        growths, reliefs, midpoints, (0.4, 0.6, 0.8, 1, 1.2)
    ):
        losses = [
            (1 + growth) ** t * (1 - relief / (1 + exp(-slope * (2025 + t - middle))))
            for t in range(last - 2024)
        ]
        best = 0
        for t, loss in enumerate(losses):
            if loss > losses[best] * (1 + 1e-14):
                best = t
        found.append(2025 + best)
    return found


GROWTHS = {"1–15 %": range(1, 16), "1–7 %": range(1, 8), "8–15 %": range(8, 16)}
RELIEFS = {"0.3–0.9": (0.3, 0.5, 0.7, 0.9), "0.7–0.9": (0.7, 0.9)}


def most_peaks():
    seen = {}

    def judge(is_):
        stand = [int(y) for y in is_["half of the alternatives stand in"].split("–")]
        last = int(is_["last year"])
        box = (*stand, is_["growth"], is_["relief"], last)
        if box not in seen:
            seen[box] = peaks(
                range(stand[0], stand[1] + 1),
                [g / 100 for g in GROWTHS[is_["growth"]]],
                RELIEFS[is_["relief"]],
                last,
            )
        years = [y for y in seen[box] if is_["counted"] == "every peak" or 2025 < y < last]
        return 100 * sum(2030 <= y <= 2032 for y in years) / len(years) if years else None

    choices = {
        "half of the alternatives stand in": ["2029–2036", "2029–2030", "2031–2036", "2032–2034"],
        "counted": ["every peak", "peaks inside"],
        "last year": ["2035", "2040"],
        "growth": list(GROWTHS),
        "relief": list(RELIEFS),
    }
    return curve("2030 2032", "2030 2032", choices, judge, lambda share: share > 50)


def sensitivity():
    """SALib’s indices of the year of the peak in the crisis, over forecasts of this file, at points shifted by the seed."""
    uniform = Uniform(SEED)
    d = len(RANGES)
    shift = np.array([uniform() for _ in range(2 * d)])
    points = (qmc.Sobol(d=2 * d, scramble=False).random(DRAWS) + shift) % 1

    def outcome(unit):
        at = {
            name: lo + (int(u * 7) if name == "tau" else u * (hi - lo))
            for (name, lo, hi), u in zip(RANGES, unit)
        }
        story = moved(STORIES["Crisis"], growth=at["growth"])
        s = Setting(
            at["A"],
            1,
            at["delta"],
            at["p"],
            at["alpha0"],
            at["lambda"],
            omega_s=at["omegaS"],
            nu=at["nu"],
            tau=at["tau"],
            omega_k=at["omegaK"],
            story=story,
        )
        return peak(forecast(s))["year"]

    A, B = points[:, :d], points[:, d:]
    at_a, at_b = (np.array([outcome(u) for u in table], float) for table in (A, B))
    mixed = []
    for k in range(d):
        table = A.copy()
        table[:, k] = B[:, k]
        mixed.append(np.array([outcome(u) for u in table], float))

    def indices(a, b, ms):
        both = np.concatenate([a, b])
        mean, spread = both.mean(), both.var()
        return [
            (np.mean((b - mean) * (m - a)) / spread, np.mean((a - m) ** 2) / (2 * spread))
            for m in ms
        ]

    found = indices(at_a, at_b, mixed)
    again = []
    for _ in range(RESAMPLES):
        pick = [int(uniform() * DRAWS) for _ in range(DRAWS)]
        again.append(indices(at_a[pick], at_b[pick], [m[pick] for m in mixed]))
    again = np.array(again)
    # SALib on the same outputs: totals alike, first-order indices about another mean.
    stacked = np.column_stack([at_a, *mixed, at_b]).ravel()
    theirs = salib.analyze(
        {"num_vars": d, "names": [n for n, _, _ in RANGES], "bounds": [[0, 1]] * d},
        stacked,
        calc_second_order=False,
        num_resamples=2,
        seed=1,
    )
    apart = max(np.abs(theirs["ST"] - [t for _, t in found]))
    assert apart < 1e-12, f"SALib’s total indices lie {apart} away"
    table = []
    for k, (name, lo, hi) in enumerate(RANGES):
        bounds = [float(np.quantile(again[:, k, i], q)) for i in (0, 1) for q in (0.025, 0.975)]
        table.append([name, lo, hi, found[k][0], *bounds[:2], found[k][1], *bounds[2:]])
    return sorted(table, key=lambda row: -row[6])


def look_ahead(beta=0.9):
    """The least belief at which outsiders who see all years hedge, where pressing reveals; by alpha vectors."""
    s = Setting(story=STORIES["Crisis"])
    plan = path(s)
    capacity = {}
    for start in range(12):
        k, capacity[start] = 0.0, []
        for t in range(11):
            capacity[start].append(k)
            k += s.nu * (1 - k) * (1 if t - s.tau >= start else 0)

    def prune(vectors):
        grid = sorted({0.0, 1.0} | {x for a in vectors for b in vectors for x in crossing(a, b)})
        kept = {}
        for lo, hi in zip(grid, grid[1:]):
            mid = (lo + hi) / 2
            best = max(vectors, key=lambda v: v[0] * mid + v[1] * (1 - mid))
            kept[best[:2]] = best
        return list(kept.values())

    def crossing(a, b):
        slope = (a[0] - b[0]) - (a[1] - b[1])
        x = (b[1] - a[1]) / slope if slope else -1
        return [x] if 0 < x < 1 else []

    def acts(t, start, later, begins):
        loss = s.delta * plan[t][1] * (1 - s.omega_k * capacity[start][t])
        pays = s.c if t >= start else 0
        strong, weak = (max(v[i] for v in later) for i in (0, 1))
        found = [(-loss - pays + beta * strong, s.gamma - pays + beta * weak, "P", begins)]
        a = plan[t][0]
        for one, other in product(later, later):
            found.append(
                (
                    -s.A - pays + beta * (a * one[0] + (1 - a) * other[0]),
                    -s.A - pays + beta * ((1 - a) * one[1] + a * other[1]),
                    "H",
                    begins,
                )
            )
        return found

    later = {start: [(0.0, 0.0)] for start in range(12)}
    least = []
    for t in range(10, -1, -1):
        begun = {start: prune(acts(t, start, later[start], start == t)) for start in range(t + 1)}
        before = prune([*acts(t, 11, later[11], False), *begun[t]])
        least.append((2025 + t, 2 / (1 + s.delta * plan[t][1]), least_hedge(before)))
        later = {**begun, 11: before}
    return least[::-1]


def least_hedge(vectors):
    """Where hedging first is best, going up from a belief of 0."""
    lo, hi = 0.0, 1.0

    def best(x):
        return max(vectors, key=lambda v: v[0] * x + v[1] * (1 - x))[2]

    for _ in range(60):
        mid = (lo + hi) / 2
        lo, hi = (lo, mid) if best(mid) == "H" else (mid, hi)
    return hi


def publishes(alpha, kappa=0.8, phi=1, beta=0.9, cutoff=0.5, p=0.75, years=8):
    """At how many points of the tree of news a strong China publishes, and the first of their years."""
    found = []

    def worth(t, strong, weak):
        odds = p / (1 - p) * (alpha / (1 - alpha)) ** (strong - weak)
        belief = odds / (1 + odds)
        ahead = (
            0
            if t == years - 1
            else alpha * worth(t + 1, strong + 1, weak)
            + (1 - alpha) * worth(t + 1, strong, weak + 1)
        )
        silent = (0 if belief >= cutoff - LEVEL else -kappa) + beta * ahead
        if silent < -phi - LEVEL:
            found.append(t)
        return max(silent, -phi)

    worth(0, 0, 0)
    return len(found), 2**years - 1, min(found) + 1


def close_up(years):
    table = [
        [
            y["year"],
            *(fixed(y[k], 4) for k in ("low", "belief", "high", "cutoff", "hedging", "unbroken")),
        ]
        for y in years
    ]
    first, last = years[0], years[-1]
    said = f"{two(first['belief'])} to {two(last['belief'])}, {two(last['low'])} {two(last['high'])}; {two(first['cutoff'])} to {two(last['cutoff'])} 2035 {two(last['hedging'])} {two(last['unbroken'])}"
    return {"rows": table, "says": said}


def paths_table(found, key, digits=4):
    return [
        [2025 + t, *(fixed(years[t][key], digits) for years in found.values())] for t in range(11)
    ]


def expected():
    base = Setting()
    one, four = precision(base, [1]), precision(base, [1] * 4)
    up, down = (base.p * r / (base.p * r + (1 - base.p) * (1 - r)) for r in (0.7, 0.3))
    chance = base.p * 0.7 + (1 - base.p) * 0.3
    years, pieces, broken = pool(0.75, 0.5, 0.6)
    closing = []
    for count in (0, 1, 2, 3, 4, None):
        alpha = 0.5 + (base.alpha0 - 0.5) * (0 if count is None else (1 - base.lambda_) ** count)
        name = "nothing can be learnt" if count is None else f"{count} of 4"
        closing.append(
            [
                name,
                alpha,
                *(float(hedging_after(b, alpha)) for b in (Fraction(3, 4), Fraction(3, 10))),
            ]
        )
    shown = [[name, alpha, fixed(a, 3), fixed(b, 3)] for name, alpha, a, b in closing]

    found = {name: forecast(Setting(story=story)) for name, story in STORIES.items()}
    in_the_open = {
        name: forecast(Setting(lambda_=0, story=story)) for name, story in STORIES.items()
    }
    reached = " ".join(f"{two(years_[-1]['capacity'])} in 2035" for years_ in found.values())
    stored = " ".join(f"{two(y[-1]['stock'])} in 2035" for y in found.values())
    fill = base.sigma / base.decay
    courses = " ".join(
        f"{margin(y[0]['margin'])} {peak(y)['year']} {margin(peak(y)['margin'])} {margin(y[-1]['margin'])}"
        for y in found.values()
    )
    tells = {
        name: [
            NOT_COMPUTED,
            peak(y)["year"],
            fixed(y[-1]["hedging"], 3),
            fixed(in_the_open[name][-1]["hedging"], 3),
            fixed(y[-1]["unbroken"], 3),
            fixed(y[-1]["cost"], 2),
        ]
        for name, y in found.items()
    }
    crisis = peak(found["Crisis"])["year"]

    below = [
        forecast(Setting(p=0.3, lambda_=lam, omega_k=0, story=moved(STORIES["Crisis"], growth=0)))[
            -1
        ]["hedging"]
        for lam in (0, 0.2, 0.4, 0.6)
    ]
    close = found["Baseline"]
    breaks = [
        (a["unbroken"] if i else 1) - b["unbroken"]
        for i, (a, b) in enumerate(zip([close[0], *close], close))
    ]
    likeliest = max(range(11), key=lambda t: breaks[t])
    histories = drawn(Setting(), 1000, SEED)

    grid = peaks(range(2029, 2037), [g / 100 for g in GROWTHS["1–15 %"]], RELIEFS["0.3–0.9"], 2035)
    counts = [[year, grid.count(year), 2030 <= year <= 2032] for year in range(2025, 2036)]
    inside = sum(n for _, n, held in counts if held)
    commonest = max(counts, key=lambda row: row[1])
    share = f"{100 * inside / len(grid):.0f}"
    range_ = most_peaks()
    by = {
        name: " ".join(f"{h} of {f} ({o})" for n, o, h, f in range_["options"] if n == name)
        for name in dict.fromkeys(o[0] for o in range_["options"])
    }

    def crisis_peak(tau=4, **story):
        return peak(forecast(Setting(tau=tau, story=moved(STORIES["Crisis"], **story))))["year"]

    moves = [
        ["as above", crisis],
        ["building takes two years less", crisis_peak(2)],
        ["building takes two years more", crisis_peak(6)],
        ["dependence grows by 3 percent", crisis_peak(growth=0.03)],
        ["dependence stops growing in 2029", crisis_peak(grows_until=2029)],
    ]
    dots = sensitivity()
    top, least = dots[0], dots[-1]
    total = {row[0]: row[6] for row in dots}
    said = f"{two(top[6])} ({two(top[7])} to {two(top[8])}), {two(top[3])} ({two(top[4])} to {two(top[5])}); {two(least[6])} ({two(least[7])} to {two(least[8])})"
    ahead = look_ahead()
    nodes, tree, first = publishes(0.7)
    facts = pool(0.75, 0.5, 0.7)[0], pool(0.75, 0.5, 0.55)[0]

    def low_growth(alpha0):
        return peak(
            forecast(Setting(p=0.6, alpha0=alpha0, story=moved(STORIES["Crisis"], growth=0.02)))
        )["year"]

    assert hedging_after(Fraction(3, 4), 0.65) < hedging_after(Fraction(3, 4), 0.7)
    patient = 2 / (2 + 0.1 * 2)
    return {
        "precision": [f"1 4 {text(four)}", f"0.4 0.7 {text(one)} {text(four)}"],
        "one-year": [f"0.75 {text(up)} {text(down)} {text(chance * up + (1 - chance) * down)}"],
        "q-length": ["3/4 1/2"],
        "length": [
            f"2 1 {pieces} 2 0.6 1 {text(years)}",
            f"{text(years)} 0.55 0.6 {text(facts[1])} {text(broken)}",
        ],
        "r-length": ["0.6 0.55"],
        "q-hedging": ["1/2"],
        "hedging": [{"rows": shown, "says": ""}],
        "hedging-sentence": [
            f"{text(shown[0][2])} {text(shown[-1][2])} 3/4 {text(shown[0][3])} {text(shown[-1][3])} 3/10"
        ],
        "r-hedging": [f"0.7 0.6 {text(facts[0])} {text(years)} 1/2 0.65 3/4 0.7"],
        "forecasts": [{"rows": paths_table(found, "capacity"), "says": reached}],
        "stockpiles": [{"rows": paths_table(found, "stock"), "says": stored}],
        "r-mapping": [f"{text(fill)} {text(100 * fill * base.omega_s)}"],
        "scenario-paths": [{"rows": paths_table(found, "margin"), "says": f"0 {courses}"}],
        "scenario-table": [{"rows": [[name, *row] for name, row in tells.items()], "says": ""}],
        "hiding": ["2035 0.75"],
        "peak-sentence": [f"{crisis} 2030 2032"],
        "other-side": [f"0.3 2035 {' '.join(f'{h:.2f}' for h in below)}"],
        "close": [
            close_up(close),
            f"{text(fixed(close[-1]['unbroken'], 3))} {2025 + likeliest} {text(fixed(breaks[likeliest], 3))}",
        ],
        "drawn": [f"1000 {text(histories)}"],
        "q-robust": [f"1 15 {whole(len(grid))} 2030 2032"],
        "robustness": [
            {
                "rows": counts,
                "says": f"2030 2032 {share} {inside} {whole(len(grid))} 2030 2032 {share} {len(grid)} {commonest[0]} {commonest[1]}",
            }
        ],
        "robustness-range": [f"2030 2032 {range_['held']} of {range_['of']}"],
        "peak-curve": [range_["figure"]],
        "peak-choices": [range_["table"]],
        "robustness-sentence": [
            f"2030 2032 {range_['held']} of {range_['of']} {by['half of the alternatives stand in']} {by['counted']} {by['last year']}"
        ],
        "moves-table": [{"rows": moves, "says": ""}],
        "sensitivity": [
            {
                "rows": [
                    [name, lo, hi, *(fixed(v, 2) for v in rest)] for name, lo, hi, *rest in dots
                ],
                "says": f"{DRAWS} {whole(DRAWS * (len(RANGES) + 2))} 95 {DRAWS} {said}",
            }
        ],
        "sensitivity-sentence": [
            f"{text(fixed(sum(total.values()), 2))} {' '.join(text(fixed(total[n], 3)) for n in ('p', 'alpha0', 'lambda'))} 0 {DRAWS}"
        ],
        "r-sensitivity": [f"2 0.6 {low_growth(0.6)} 0.6 {low_growth(0.7)} 0.7"],
        "levels": [{"rows": [[y, fixed(c, 3), fixed(h, 3)] for y, c, h in ahead], "says": ""}],
        "patient-formula": [f"1 {text(patient)} {text(2 / 4)}"],
        "both-ahead-sentence": [f"1 0.8 {nodes} {tree} {first}"],
        "check-answer": [f"0.55 0.6 0.57 4 2 0.57 1 {pool(0.75, 0.5, 0.57)[0]:.0f}"],
    }


def margin(value):
    """To two significant digits."""
    return text(float(f"{value:.2g}"))


WRITTEN = {
    "stages": "assumptions of the stage game, and years",
    "q-cutoff": "a formula",
    "q-moves": "a formula",
    "learned": "the settings of the exercise, and the ends of a scale",
}
