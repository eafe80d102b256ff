"""The model over time, written from the prose of notebooks 09 to 11 and the table of assumptions: beliefs, stocks, replies."""

from dataclasses import dataclass, field, replace
from math import log

import numpy as np

LEVEL = 1e-12


@dataclass(frozen=True)
class Story:
    """A scenario: four layers at the start and at the end, growth a year, investment and when it begins."""

    start: tuple
    end: tuple
    growth: float
    investing: float
    since: int
    grows_until: int = 2035

    def layers(self, t):
        return [a + t / 10 * (b - a) for a, b in zip(self.start, self.end)]


STORIES = {
    "Baseline": Story((1, 0.5, 0.4, 0.5), (1, 0.5, 0.4, 0.5), 0.02, 0.4, 2025),
    "Escalation": Story((1, 0.5, 0.6, 0.5), (1, 1, 0.9, 0.9), 0.08, 0.7, 2027),
    "Crisis": Story((1, 0.7, 0.9, 0.6), (1, 1, 1, 1), 0.12, 1, 2027),
    "De-escalation": Story((1, 0.5, 0.4, 0.5), (0.1, 0.1, 0.1, 0.1), 0, 0.4, 2025),
}


@dataclass(frozen=True)
class Setting:
    A: float = 1
    gamma: float = 1
    delta: float = 3
    p: float = 0.75
    alpha0: float = 0.7
    lambda_: float = 0.4
    sigma: float = 0.2
    decay: float = 0.5
    omega_s: float = 0.3
    nu: float = 0.25
    tau: int = 4
    omega_k: float = 0.8
    c: float = 0.5
    truth: float | None = None
    story: Story = field(default_factory=lambda: STORIES["Baseline"])


def precision(s, layers):
    left = 1.0
    for layer in layers:
        left *= 1 - s.lambda_ * layer
    return 0.5 + (s.alpha0 - 0.5) * left


def path(s):
    """By year: precision of news, growth so far, capacity, investment."""
    grown, capacity, spent, found = 1.0, 0.0, [], []
    for t in range(11):
        year = 2025 + t
        if t > 0 and year <= s.story.grows_until:
            grown *= 1 + s.story.growth
        spent.append(s.story.investing if year >= s.story.since else 0)
        found.append((precision(s, s.story.layers(t)), grown, capacity, spent[-1]))
        arriving = spent[t - s.tau] if t >= s.tau else 0
        capacity += s.nu * (1 - capacity) * arriving
    return found


def reply(s, year, belief, stock):
    """Cutoff, loss, and who hedges; at the cutoff they do."""
    _, grown, capacity, _ = year
    loss = s.delta * grown * (1 - s.omega_s * stock) * (1 - s.omega_k * capacity)
    cutoff = (s.A + s.gamma) / (s.gamma + loss)
    return cutoff, belief >= cutoff - LEVEL


def quantile(values, weights, share):
    """The least value with at least that share of the weight at or below it."""
    order = np.argsort(values)
    reached = np.cumsum(weights[order])
    # Courses that lead to one belief differ in the last digit.
    return values[order][np.searchsorted(reached, share * reached[-1] - 1e-9)]


def forecast(s):
    """Every course of the news, weighed: year by year what is believed and done."""
    weight = np.ones(1)
    belief = np.full(1, float(s.p))
    truth = np.full(1, float(s.p if s.truth is None else s.truth))
    stock, cost, whole = np.zeros(1), np.zeros(1), np.ones(1, bool)
    years = []
    plan = path(s)
    for t, year in enumerate(plan):
        cutoff, hedges = reply(s, year, belief, stock)
        whole = whole & hedges
        cost = cost + s.A * hedges + s.c * year[3]
        years.append(
            {
                "year": 2025 + t,
                "precision": year[0],
                "capacity": year[2],
                "belief": weight @ belief,
                "low": quantile(belief, weight, 0.1),
                "high": quantile(belief, weight, 0.9),
                "cutoff": weight @ cutoff,
                "margin": weight @ (belief - cutoff),
                "stock": weight @ stock,
                "hedging": weight @ hedges,
                "unbroken": weight @ whole,
                "cost": weight @ cost,
            }
        )
        if t == len(plan) - 1:
            break
        stock = np.minimum(1, (1 - s.decay) * stock + s.sigma * hedges)
        a = year[0]
        if a == 0.5:
            continue
        parts = []
        for right in (a, 1 - a):
            likely = truth * right + (1 - truth) * (1 - right)
            parts.append(
                (
                    weight * likely,
                    *(b * right / (b * right + (1 - b) * (1 - right)) for b in (belief, truth)),
                )
            )
        weight, belief, truth = (np.concatenate(column) for column in zip(*parts))
        stock, cost, whole = (np.concatenate([x, x]) for x in (stock, cost, whole))
    return years


def peak(years):
    best = years[0]
    for year in years[1:]:
        if year["margin"] > best["margin"] + 1e-9:
            best = year
    return best


def pool(belief, cutoff, alpha):
    """Years until a weak China’s pool breaks, on average, the pieces of news it takes, and the chance against a strong one."""

    def odds(x):
        return log(x / (1 - x))

    n = int((odds(belief) - odds(cutoff)) / odds(alpha) + 1e-12) + 1
    return n / (2 * alpha - 1), n, ((1 - alpha) / alpha) ** n


class Uniform:
    """Xoroshiro128+ of Blackman and Vigna, and 53 bits of it, as the edition draws them from a seed."""

    def __init__(self, seed):
        self.s0 = (0xFFFFFFFF << 32) | (~seed & 0xFFFFFFFF)
        self.s1 = (seed & 0xFFFFFFFF) << 32

    def word(self):
        mask = (1 << 64) - 1
        out = (self.s0 + self.s1) & 0xFFFFFFFF
        s1 = self.s1 ^ self.s0
        self.s0 = ((self.s0 << 24 | self.s0 >> 40) & mask) ^ s1 ^ (s1 << 16 & mask)
        self.s1 = (s1 << 37 | s1 >> 27) & mask
        return out

    def __call__(self):
        return (self.word() & (1 << 26) - 1) * 2.0**-26 + (self.word() & (1 << 27) - 1) * 2.0**-53


def drawn(s, histories, seed):
    """The share of histories, drawn one by one, in which outsiders hedge throughout."""
    uniform = Uniform(seed)
    plan, unbroken = path(s), 0
    for _ in range(histories):
        strong, belief, stock, whole = uniform() < s.p, s.p, 0.0, True
        for year in plan:
            _, hedges = reply(s, year, belief, stock)
            whole = whole and hedges
            stock = min(1, (1 - s.decay) * stock + s.sigma * hedges)
            right = year[0] if (uniform() < year[0]) == strong else 1 - year[0]
            belief = belief * right / (belief * right + (1 - belief) * (1 - right))
        unbroken += whole
    return unbroken / histories


def moved(s, **changes):
    return replace(s, **changes)
