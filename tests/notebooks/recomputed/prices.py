"""Notebook 07 from the files alone: prices, what came before their changes, and how quiet they were."""

from itertools import product
from math import log, sqrt

import numpy as np
from scipy.stats import levene, linregress

from common import WRITTEN as NOT_COMPUTED
from common import curve, fixed, known, median, percent, rows, text, whole

ELEMENTS = {"Nd": "neodymium", "Pr": "praseodymium", "Dy": "dysprosium", "Tb": "terbium"}
PRICES = {
    e: {
        r["month"]: float(r["index"])
        for r in known("price-index")
        if r["element"] == e and r["stale"] == "no"
    }
    for e in ELEMENTS
}
SILENT, CUT, PUBLISHED, CONTROL = (
    "quota not published",
    "export quota cut",
    "quota published",
    "export control",
)
# Publications of which the notes give the month alone.
BY_MONTH = {"2013": "2013-09", "2016": "2016-07"}


def later(month, by):
    count = int(month[:4]) * 12 + int(month[5:7]) - 1 + by
    return f"{count // 12}-{count % 12 + 1:02d}"


def change(element, start, end):
    own = PRICES[element]
    return 100 * (own[end] / own[start] - 1) if start in own and end in own else None


def logs(element, start, length):
    """The monthly changes in a window, as logarithms."""
    own = PRICES[element]
    months = [later(start, i) for i in range(length + 1)]
    return (
        [log(own[b] / own[a]) for a, b in zip(months, months[1:])]
        if all(m in own for m in months)
        else None
    )


def volatility(changes):
    return 100 * sqrt(12) * float(np.std(changes, ddof=1))


def after(element, date, months, anchor="month end before"):
    """What a price did after an event: from where, to where, by how much; nothing where it has no price."""
    month = date[:7]
    first = min(PRICES[element])
    inside = month == first or (anchor == "nearest month end" and int(date[8:] or 0) > 15)
    start = month if inside else later(month, -1)
    found = change(element, start, later(start, months))
    return None if found is None else (start, later(start, months), found)


def tranches(least=10, against="same tranche a year before", of="of all years"):
    """The tranches that were announced, and whether each is a cut."""
    listed = rows("export-quota-tranches")
    many = {r["year"]: sum(o["year"] == r["year"] for o in listed) for r in listed}
    found = []
    for i, r in enumerate(listed):
        date = r["announced"] or {"2012": "2012-05"}.get(
            r["year"] if r["tranche"] == "2" else "", ""
        )
        if not date:
            continue
        year_before = [
            o
            for o in listed
            if int(o["year"]) == int(r["year"]) - 1 and o["tranche"] == r["tranche"]
        ]
        before = (listed[i - 1 : i] if i else []) if against == "tranche before" else year_before
        tons = int(r["export_quota_t_gross"])
        fall = 100 - 100 * tons / int(before[0]["export_quota_t_gross"]) if before else -1
        halves = bool(before) and many[r["year"]] == 2 and many[before[0]["year"]] == 2
        cut = fall >= least and (halves or of == "of all years")
        by = f", −{int(fixed(fall, 0))} %" if cut else ""
        found.append(
            (
                date,
                CUT if cut else PUBLISHED,
                f"{r['year']} export quota, part {r['tranche']}: {whole(tons)} t gross{by}",
            )
        )
    return found


def events(**rule):
    found = list(tranches(**rule))
    batches = []
    for r in known("quota-batches"):
        date = r["announced"] or (
            "2023-09" if (r["year"], r["batch"]) == ("2023", "second") else ""
        )
        if date:
            batches.append(
                (
                    date,
                    PUBLISHED,
                    f"{r['year']} quota, {r['batch']}: {whole(r['mining_t_reo'])} t REO",
                )
            )
    annual = []
    for r in known("mining-quotas"):
        date = r["first_announced"] or BY_MONTH.get(r["year"], "")
        if date and date not in {b[0] for b in batches}:
            annual.append(
                (
                    date,
                    PUBLISHED,
                    f"{r['year']} mining quota: {whole(r['mining_quota_t_reo'])} t REO",
                )
            )
    kinds = {
        "2010-09-21": CONTROL,
        "2023-12-21": CONTROL,
        "2025-04-04": CONTROL,
        "2025-10-09": CONTROL,
        "2025-06": SILENT,
        "2025-07-18": SILENT,
    }
    kinds["2025-04-17"] = "supply to China halted"
    policy = [
        (r["date"], kinds.get(r["id"], "money for rare earths abroad"), r["event"])
        for r in known("policy-events")
        if len(r["date"]) >= 7
        and (
            r["id"] in kinds
            or (r["scope"] == "rare earths" and r["amount_usd"] and r["jurisdiction"] != "China")
        )
    ]
    quiet = [
        ("2012-04", SILENT, "no national list of the 2012 quotas"),
        ("2025-04-01", SILENT, "first quarter over without a quota"),
    ]
    return sorted([*batches, *annual, *found, *quiet, *policy], key=lambda event: event[0])


def windows(element, length, measure, after_="2025-06"):
    """The window after a month beside all that end by then."""
    own = sorted(PRICES[element])
    past = [m for m in own if m <= after_]
    starts = [m for m in past if later(m, length) <= after_]
    everything = [log(PRICES[element][b] / PRICES[element][a]) for a, b in zip(past, past[1:])]

    def value(start):
        inside = logs(element, start, length)
        if measure == "volatility":
            return volatility(inside)
        i = past.index(start)
        rest = everything if start == after_ else everything[:i] + everything[i + length :]
        spread = [float(np.mean(np.abs(np.array(x) - np.median(x)))) for x in (inside, rest)]
        return sqrt(levene(inside, rest, center="median").statistic) * np.sign(
            spread[0] - spread[1]
        )

    return value(after_), [value(start) for start in starts]


def ranked(measure, length=6):
    table, told = [], []
    for element, name in ELEMENTS.items():
        seen, earlier = windows(element, length, measure)
        below = sum(v < seen for v in earlier)
        ties = sum(v == seen for v in earlier)
        n = len(earlier)
        table.append(
            [
                name,
                "2025-06",
                later("2025-06", length),
                fixed(seen, 2),
                below,
                ties,
                n,
                fixed(min(earlier), 2),
                fixed(max(earlier), 2),
            ]
        )
        rank = f"all {n}" if below == 0 else f"{below} of {n}"
        told.append(f"{text(fixed(seen, 2))}, {rank}")
    return table, f"{length} months after 2025-06 {length} 2025-06. {' '.join(told)}"


def shares():
    """China’s share of mine output: year, edition, both numbers, and whether one is an estimate."""
    order = [
        "press 2010",
        "MCS2016",
        "MCS2019",
        "DS140",
        "MYB2022 T8",
        "MCS2024",
        "MCS2025",
        "MCS2026",
        "table of 2025",
    ]
    mine = known("mine-production")
    world = {(r["year"], r["edition"]): r for r in mine if r["country"] == "World"}
    found = []
    for r in mine:
        all_ = world.get((r["year"], r["edition"]))
        if r["country"] == "China" and all_:
            a, b = int(r["production_t_reo"]), int(all_["production_t_reo"])
            found.append(
                (
                    int(r["year"]),
                    r["edition"],
                    a,
                    b,
                    100 * a / b,
                    "yes" in (r["estimated"], all_["estimated"]),
                )
            )
    return sorted(found, key=lambda s: (s[0], order.index(s[1])))


def after_events(element):
    choices = {
        "cut": ["5 % or more", "10 % or more", "20 % or more"],
        "against": ["same tranche a year before", "tranche before"],
        "tranches": ["of all years", "of years with two"],
        "silences": ["every date", "one an episode", "without 2012"],
        "dates": ["months too", "days alone"],
        "anchor": ["month end before", "nearest month end"],
        "length": ["1 month", "3 months", "6 months", "12 months"],
    }
    silences = {
        "every date": ["2012-04", "2025-04-01", "2025-06", "2025-07-18"],
        "one an episode": ["2012-04", "2025-04-01"],
        "without 2012": ["2025-04-01", "2025-06", "2025-07-18"],
    }

    def judge(is_):
        cuts = [
            d
            for d, kind, _ in tranches(int(is_["cut"].split()[0]), is_["against"], is_["tranches"])
            if kind == CUT
        ]
        medians = []
        for dates in (silences[is_["silences"]], cuts):
            found = [
                after(element, d, int(is_["length"].split()[0]), is_["anchor"])
                for d in dates
                if len(d) == 10 or is_["dates"] == "months too"
            ]
            medians.append(median([f[2] for f in found if f]))
        return None if None in medians else medians[0] - medians[1]

    return curve("", "", choices, judge, lambda apart: apart > 0)


def calm():
    months = {
        "end of March 2025": "2025-03",
        "end of June 2025": "2025-06",
        "end of July 2025": "2025-07",
    }
    choices = {
        "element": ["dysprosium", "terbium"],
        "since": list(months),
        "length": ["3 months", "6 months", "9 months", "12 months"],
        "against": ["the same length before", "the median of all earlier windows"],
    }

    def judge(is_):
        element = "Dy" if is_["element"] == "dysprosium" else "Tb"
        start, length = months[is_["since"]], int(is_["length"].split()[0])
        seen, earlier = windows(element, length, "volatility", start)
        before = (
            volatility(logs(element, later(start, -length), length))
            if "same" in is_["against"]
            else median(earlier)
        )
        return seen - before

    return curve("", "", choices, judge, lambda apart: apart < 0)


def fell():
    mined, bought = {}, {int(r["year"]): 100 * float(r["china_share"]) for r in rows("us-imports")}
    for year, _, _, _, share, _ in shares():
        mined.setdefault(year, []).append(share)
    choices = {
        "share": ["of mine output", "of American imports"],
        "start": ["from 2009", "from 2010", "from 2014", "from 2018"],
        "end": ["to 2023", "to 2024", "to 2025"],
        "edition": ["latest edition", "earliest edition"],
    }

    def judge(is_):
        a, b = int(is_["start"][-4:]), int(is_["end"][-4:])
        if is_["share"] == "of American imports":
            return "impossible" if is_["edition"] == "earliest edition" else bought[b] - bought[a]
        place = -1 if is_["edition"] == "latest edition" else 0
        return mined[b][place] - mined[a][place] if a in mined and b in mined else None

    return curve("", "", choices, judge, lambda change_: change_ < 0)


def policy(element, scores, months=12, total=False, before=False):
    """By year or half-year: the intensity by these scores, 1 where nothing happened, and the change of a price."""
    dated = events()
    own = PRICES[element]
    found = []
    start = "2009-12"
    while start < max(own):
        end = later(start, months)
        if start in own and end in own:
            lo, hi = (later(start, -months), start) if before else (start, end)
            scored = [scores[kind] for d, kind, _ in dated if kind in scores and lo < d[:7] <= hi]
            most = (sum(scored) or 1) if total else max([1, *scored])
            half = 0.5 if months == 6 and end.endswith("12") else 0
            found.append((int(end[:4]) + half, most, change(element, start, end)))
        start = end
    return found


def line(points):
    x, y = (np.array([p[i] for p in points], float) for i in (1, 2))
    if len(points) < 3 or np.ptp(x) == 0:
        return None
    fit = linregress(x, y)
    return fit.slope, fit.rvalue, y - fit.intercept - fit.slope * x


def with_policy(element):
    scored = {"a silence": SILENT, "a cut": CUT, "a control": CONTROL}
    choices = {
        **{name: ["1", "5", "10"] for name in scored},
        "count": ["the highest of a period", "the sum of a period"],
        "period": ["years", "half years"],
        "events": ["of the period itself", "of the period before"],
        "years": ["every year", "without 2011"],
    }

    def judge(is_):
        scores = {PUBLISHED: 1, **{kind: int(is_[name]) for name, kind in scored.items()}}
        months = 12 if is_["period"] == "years" else 6
        found = policy(element, scores, months, "sum" in is_["count"], "before" in is_["events"])
        kept = [p for p in found if is_["years"] == "every year" or int(p[0]) != 2011]
        fit = line(kept)
        return None if fit is None else float(fit[1])

    return curve("", "", choices, judge, lambda r: r > 0)


def either_side(element):
    least, most = with_policy(element)["effects"]
    return least < 0 < most


def expected():
    half = {e: change(e, "2025-06", "2025-12") for e in ELEMENTS}
    dated = events()
    first = min(PRICES["Nd"])
    drawn = [e for e in dated if e[0][:7] >= first]
    months = sorted({m for own in PRICES.values() for m in own})
    by_month = {
        m: "; ".join(f"{d} {what}" for d, _, what in dated if d[:7] == m) or None for m in months
    }
    heights = "".join(
        f" {text(own[min(own)])} in {min(own)} {text(max(own.values()))} in {max(own, key=own.get)} {text(own[max(own)])} in {max(own)}"
        for own in PRICES.values()
    )
    of_kind = {kind: [d for d, k, _ in dated if k == kind] for kind in (SILENT, CUT)}

    compared = [
        (d, k, what, after("Nd", d, 3))
        for d, k, what in dated
        if k in (PUBLISHED, SILENT, CUT, CONTROL)
    ]
    compared = [(d, k, what, found) for d, k, what, found in compared if found]
    told = []
    for kind in (PUBLISHED, SILENT, CUT, CONTROL):
        own = [found[2] for _, k, _, found in compared if k == kind]
        told.append(f"{sum(c > 0 for c in own)} of {len(own)} {percent(median(own))}")
    usual = [
        change("Nd", m, later(m, 3)) for m in sorted(PRICES["Nd"]) if later(m, 3) in PRICES["Nd"]
    ]
    low, high = np.quantile(usual, [0.1, 0.9])

    table, nd = [], {}
    for element in ELEMENTS:
        for kind in (SILENT, CUT):
            own = [f[2] for f in (after(element, d, 3) for d in of_kind[kind]) if f]
            ends = (
                [fixed(min(own), 1), fixed(median(own), 1), fixed(max(own), 1)]
                if own
                else [None] * 3
            )
            table.append([element, kind, len(own), sum(c > 0 for c in own), *ends])
            if element == "Nd":
                nd[kind] = own
    rises = {kind: f"{sum(c > 0 for c in own)} of {len(own)}" for kind, own in nd.items()}
    range_ = after_events("Nd")
    held = f"{range_['held']} of {range_['of']}"

    early = {
        (r["year"], r["period"]): r["price_usd_per_kg"]
        for r in known("prices-early")
        if r["element"] == "Dy"
    }
    dy = [(found[2], d, what) for d, k, what in dated if (found := after("Dy", d, 3))]
    highest = max(dy)

    periods = []
    for start, end, what in (
        ("2010-07", "2011-07", "export quota cut"),
        ("2018-12", "2022-12", "quotas published"),
        ("2023-12", "2024-12", "the paper’s silent year"),
        ("2024-12", "2025-06", "no quota yet; controls"),
        ("2025-03", "2025-06", "its spring quarter"),
        ("2025-06", "2025-12", "quotas not published"),
    ):
        n = (int(end[:4]) - int(start[:4])) * 12 + int(end[5:]) - int(start[5:])
        periods.append(
            [
                what,
                start,
                end,
                n,
                fixed(change("Nd", start, end), 1),
                fixed(volatility(logs("Nd", start, n)), 1),
            ]
        )
    stale = sorted({r["month"] for r in rows("price-index") if r["stale"] == "yes"})
    unpriced = len(dated) - len(drawn)
    daily = rows("event-windows")
    quotes = [f"change_{n}_{'quote' if n == 1 else 'quotes'}_pct" for n in (1, 3, 5, 10)]
    news, deal = (
        {q: float(r[q]) for q in quotes}
        for day in ("2025-07-18", "2025-07-10")
        for r in daily
        if r["date"] == day
    )

    spots = rows("spot-prices")
    heavy = [
        r for e in ("Dy", "Tb") for r in spots if r["element"] == e and r["market"] == "Europe"
    ]
    heavy += [r for r in spots if r["market"] == "China" and r["element"] != "NdPr"]
    two = [
        [
            r["date"],
            r["element"],
            r["market"],
            *((float(r[c]) if r[c] else None) for c in ("low_usd_per_kg", "high_usd_per_kg")),
            (
                float(r["price_usd_per_kg"])
                if r["price_usd_per_kg"]
                else (float(r["low_usd_per_kg"]) + float(r["high_usd_per_kg"])) / 2
            ),
            r["note"] or None,
        ]
        for r in heavy
    ]
    points = " ".join(
        f"{d}: {text(p) if lo is None else f'{text(lo)} to {text(hi)}'};"
        for d, _, _, lo, hi, p, _ in two
    )
    abroad = next(p for d, e, m, *_, p, _ in two if (d, e, m) == ("2025-05-01", "Dy", "Europe"))
    home = next(p for d, e, m, *_, p, _ in two if (e, m) == ("Dy", "China"))
    spread = f"{fixed(abroad / home, 1):.1f} times"
    european = max(r["date"] for r in spots if r["market"] == "Europe")

    by_volatility, ranks_said = ranked("volatility")
    by_spread, spread_said = ranked("Brown–Forsythe")
    above = " ".join(f"{row[4]} of {row[6]}" for row in by_volatility)

    rolling = {}
    for element, own in PRICES.items():
        rolling[element] = {
            later(m, 12): volatility(found) for m in sorted(own) if (found := logs(element, m, 12))
        }
    ends = sorted({m for own in rolling.values() for m in own})
    rolled = [[m, *(fixed(rolling[e].get(m), 1) for e in ELEMENTS)] for m in ends]
    rolled_said = " ".join(
        f"{text(fixed(max(own.values()), 1))} {max(own, key=own.get)} {text(fixed(own['2025-06'], 1))} 2025-06 {text(fixed(own['2025-12'], 1))} 2025-12;"
        for own in rolling.values()
    )
    beside = []
    for own in rolling.values():
        past = [v for m, v in own.items() if m <= "2025-06"]
        then = own["2025-12"]
        beside.append(
            f"{then:.0f} against {median(past):.0f} {sum(v < then for v in past)} of {len(past)}"
        )

    quiet = calm()
    around = [volatility(logs("Dy", start, 6)) for start in ("2024-12", "2025-06")]

    mined = shares()
    latest = list({s[0]: s for s in mined}.values())
    drawn_shares = [[y, ed, a, b, fixed(share, 1), est] for y, ed, a, b, share, est in mined]
    shares_said = " ".join(f"{s[0]} {text(fixed(s[4], 1))} %," for s in latest)
    begin, end, lowest = latest[0], latest[-1], min(latest, key=lambda s: s[4])
    absent = [y for y in range(2009, end[0] + 1) if y not in {s[0] for s in latest}]
    bought = [
        (int(r["year"]), float(r["china_share"]))
        for r in rows("us-imports")
        if int(r["year"]) >= 2009
    ]
    falls, start = [], 0
    for i in range(1, len(bought) + 1):
        if i == len(bought) or bought[i][1] >= bought[i - 1][1]:
            if bought[start][1] - bought[i - 1][1] > 0.05:
                falls.append((bought[start], bought[i - 1]))
            start = i
    named = " ".join(
        f"{fixed(100 * a[1], 0):.0f} % in {a[0]} {fixed(100 * b[1], 0):.0f} % in {b[0]}"
        for a, b in falls
    )
    share = fell()
    calm_rank = f"{by_volatility[2][4]} of {by_volatility[2][6]}"
    spring = [
        [r["date"], r["jurisdiction"], r["event"], r["type"]]
        for r in rows("policy-events")
        if "2025-04-01" <= r["date"] <= "2025-10-31" and r["evidence"] == "read"
    ]
    mixed = sorted((r["date"], r["price_usd_per_kg"]) for r in spots if r["element"] == "NdPr")
    calmer = {
        n: sum(v <= seen for v in earlier)
        for n in range(2, 13)
        for seen, earlier in [windows("Dy", n, "volatility")]
    }
    shortest = min(n for n, count in calmer.items() if count == 0)

    port = {m: home * PRICES["Dy"][m] / PRICES["Dy"]["2025-05"] for m in PRICES["Dy"]}
    premiums = [
        [d, p, fixed(port[d[:7]], 0), fixed(p / port[d[:7]], 1)]
        for d, e, m, *_, p, _ in two
        if (e, m) == ("Dy", "Europe")
    ]
    premium_ends = premiums[0][3], max(row[3] for row in premiums)
    by_scores = policy("Nd", {PUBLISHED: 2, SILENT: 8, CUT: 8, CONTROL: 8})
    slope, r, left = line(by_scores)
    fitted = [[y, x, fixed(c, 1), fixed(e, 1)] for (y, x, c), e in zip(by_scores, left)]
    far = max(range(len(left)), key=lambda i: abs(left[i]))
    without = line([p for p in by_scores if p[0] != 2011])[0]
    scorings = with_policy("Nd")
    in_years = " ".join(f"{h} of {f}" for n, _, h, f in scorings["options"] if n == "years")
    weights = [(a + b) / 10 for a, b, c in product(range(11), repeat=3) if a + b + c <= 10]
    risks = [0.7 * w + 0.3 * (1 - w) for w in weights]
    ahead = sum(v > 0.5 + 1e-9 for v in risks)
    level = sum(abs(v - 0.5) < 1e-9 for v in risks)
    answers = [
        f"After cuts neodymium rose in {rises[CUT]} cases, after silences in {rises[SILENT]};"
        f" where policy is scored, Nd rises with it in {scorings['held']} of {scorings['of']} ways",
        f"By volatility, the silent window of dysprosium lies above {calm_rank} earlier ones",
        f"Of mine output the share fell from {begin[4]:.0f} % in {begin[0]} to {end[4]:.0f} % in {end[0]};"
        f" of American imports it fell {len(falls)} times since 2009;"
        f" the premium went from {text(premium_ends[0])} to {text(premium_ends[1])} times within weeks",
        f"China’s in {ahead} of {len(risks)} splits of the weight, others’ in as many",
    ]
    return {
        "premium-table": [{"rows": premiums, "says": "2025"}],
        "premium-sentence": [
            f"{text(premium_ends[0])} {text(premium_ends[1])} {latest[-1][4]:.0f} {latest[-2][4]:.0f}"
        ],
        "intensity": [
            {
                "rows": fitted,
                "says": f"{len(fitted)} {len(fitted)} {text(fixed(slope, 1))} {text(fixed(r, 2))}"
                f" {text(by_scores[far][0])} {text(fixed(left[far], 0))}",
            }
        ],
        "intensity-sentence": [
            f"{len(fitted)} {text(fixed(slope, 1))} 2011 {text(fixed(without, 1))}"
        ],
        "intensity-curve": [scorings["figure"]],
        "intensity-words": [
            f"{scorings['held']} of {scorings['of']} {text(fixed(scorings['effects'][0], 2))}"
            f" {text(fixed(scorings['effects'][1], 2))} {in_years} 2011"
        ],
        "r-intensity": [f"{0 if all(either_side(e) for e in ELEMENTS) else 'one side'} 2011"],
        "risks-sentence": [f"{ahead} {len(risks)} {len(risks) - ahead - level} {level}"],
        "after-silence": [
            f"2025 {percent(half['Dy'])} {' '.join(percent(c) for c in half.values())}"
        ],
        "figure-8": [
            {
                "rows": [
                    [m, *(own.get(m) for own in PRICES.values()), by_month[m]] for m in months
                ],
                "says": f"2011 2022 2018 100 2019 {heights} {len(drawn)} {' '.join(of_kind[SILENT])} {' '.join(of_kind[CUT])}",
            }
        ],
        "q-sentence": ["10"],
        "after-events": [
            {
                "rows": [[d, k, what, f[0], f[1], fixed(f[2], 1)] for d, k, what, f in compared],
                "says": f"3 3 {' '.join(told)} {len(usual)} {percent(low)} {percent(high)}",
            }
        ],
        "sentence-table": [{"rows": table, "says": "3"}],
        "sentence": [
            f"{rises[CUT]} {percent(min(nd[CUT]))} {percent(max(nd[CUT]))} {rises[SILENT]} {percent(median(nd[SILENT]))} {held}"
        ],
        "after-curve": [range_["figure"]],
        "after-table": [range_["table"]],
        "after-sentence": [held],
        "dysprosium-sentence": [
            f"{min(PRICES['Dy'])} {text(float(early['2009', 'year']))} 2009 {text(float(early['2011', 'autumn']))} 2011 2010 {percent(highest[0])} {highest[1]} {highest[2]}"
        ],
        "periods-table": [{"rows": periods, "says": ""}],
        "stale": [
            f"{max(PRICES['Nd'])} {' '.join(stale)} {len(dated)} {'' if unpriced == 1 else unpriced} {len(of_kind[SILENT])} {len(of_kind[CUT])}"
        ],
        "days": [
            {
                "rows": [[r["date"], r["event"], *(float(r[q]) for q in quotes)] for r in daily],
                "says": "1, 3, 5 and 10",
            }
        ],
        "days-sentence": [
            f"2025-07-18 {percent(news[quotes[0]])} {percent(news[quotes[1]])} 2025-07-10 {percent(deal[quotes[1]])}"
        ],
        "two": [{"rows": two, "says": f"2025 4 2025 {points}"}],
        "two-words": [f"{text(abroad)} {text(home)} {spread} {european} 2025"],
        "r-two": ["4"],
        "figure-10": [{"rows": by_volatility, "says": ranks_said}],
        "ranks-sentence": [f"6 {above}"],
        "figure-10-measured": [{"rows": by_spread, "says": spread_said}],
        "separate": [f"{by_volatility[0][6]} {by_volatility[0][6] // 6}"],
        "figure-9": [{"rows": rolled, "says": f"12 12 {rolled_said}"}],
        "volatility-sentence": [f"12 2025 {' '.join(beside)}"],
        "calm-curve": [quiet["figure"]],
        "calm-table": [quiet["table"]],
        "calm-sentence": [f"{quiet['held']} of {quiet['of']} {around[0]:.1f} 2025 {around[1]:.1f}"],
        "share": [{"rows": drawn_shares, "says": shares_said}],
        "share-words": [
            f"{begin[0]} to {end[0]} {begin[4]:.0f} to {end[4]:.0f} %, {lowest[4]:.0f} % in {lowest[0]} {', '.join(map(str, absent))}"
        ],
        "us-share": [f"15 {named}"],
        "falling-curve": [share["figure"]],
        "falling-table": [share["table"]],
        "falling-sentence": [
            f"{share['held']} of {share['of']}: {' '.join(f'{h} of {f}' for n, _, h, f in share['options'] if n == 'share')} {share['unasked']}"
        ],
        "panels": [
            {
                "rows": [[p, NOT_COMPUTED, a, NOT_COMPUTED] for p, a in zip("ABCD", answers)],
                "says": "",
            }
        ],
        "confounders": [{"rows": spring, "says": "2025"}],
        "confounders-sentence": [
            f"{text(float(mixed[0][1]))} {mixed[0][0]} {text(float(mixed[1][1]))} {mixed[1][0]}"
        ],
        "check-answer": [f"{shortest} {shortest - 1} {calmer[shortest - 1]}"],
    }


WRITTEN = {
    "q-intensity": "the paper’s own scale",
}
