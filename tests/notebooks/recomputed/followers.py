"""Notebook 08 from the files alone: who is exposed, what they announced and when, and what composites make of it."""

from itertools import combinations, permutations

from common import curve, fixed, known, number, rows, text
from prices import PRICES, change, logs, volatility

CODES = {"United States": "USA", "European Union": "EUU", "Japan": "JPN", "South Korea": "KOR"}
DAYS = {"1 April 2025": "2025-04-01", "1 July 2025": "2025-07-01", "18 July 2025": "2025-07-18"}
GDP = {(r["iso3"], r["year"]): float(r["gdp_usd"]) for r in known("gdp")}
TRADE = {
    (r["iso3"], r["year"]): float(r["imports_usd"]) for r in known("trade") if r["imports_usd"]
}


def bill(who, year):
    """Imports of compounds, in dollars to a million of GDP."""
    return 1e6 * TRADE[CODES[who], year] / GDP[CODES[who], year]


def money(first=2020, last=2025):
    """Every sum that one of the four announced, and how it is counted."""
    listed = rows("policy-events")
    inside = {"2022-06-14": "2023-08-01"}
    found = []
    for r in listed:
        if r["jurisdiction"] not in CODES or not r["amount"]:
            continue
        year, rate = int(r["date"][:4]), None
        if not r["amount_usd"]:
            # The rate of the nearest confirmed row, at most three years away, that states both sums.
            both = [
                o
                for o in listed
                if o["currency"] == r["currency"]
                and o["amount_usd"]
                and o["evidence"] != "unconfirmed"
            ]
            near = [
                (abs(int(o["date"][:4]) - year), i, o)
                for i, o in enumerate(both)
                if abs(int(o["date"][:4]) - year) <= 3
            ]
            if near:
                other = min(near)[2]
                rate = (float(other["amount_usd"]) / float(other["amount"]), other["id"])
        usd = (
            float(r["amount_usd"])
            if r["amount_usd"]
            else rate and float(round(float(r["amount"]) * rate[0]))
        )
        refusal = (
            "unconfirmed"
            if r["evidence"] == "unconfirmed"
            else (
                f"not of {first} to {last}"
                if not first <= year <= last
                else (
                    "no sum in dollars"
                    if usd is None
                    else (
                        "not for minerals alone"
                        if r["scope"] == "beyond minerals"
                        else f"contained in {inside[r['id']]}" if r["id"] in inside else None
                    )
                )
            )
        )
        granted = r["type"] not in ("conditional loan", "funding opportunity")
        up_to = any(f"up to {c}" in r["event"] for c in ("USD", "EUR", "JPY", "KRW", "A$"))
        joint = "JOGMEC + " in r["event"]
        use = (
            "not counted"
            if refusal
            else (
                "all critical minerals"
                if r["scope"] == "wider"
                else "rare earths" if granted and not up_to else "conditional"
            )
        )
        why = "; ".join(
            w
            for w in (
                refusal,
                joint and "joint with a firm",
                rate and f"at the rate implied by {rate[1]}",
            )
            if w
        )
        found.append(
            {
                **r,
                "usd": usd,
                "use": use,
                "granted": granted,
                "up_to": up_to,
                "joint": joint,
                "told": f"{use}; {why}" if why else use,
            }
        )
    return sorted(found, key=lambda m: m["date"])


MONEY = money()
NARROW = ("rare earths", "conditional")
CHOICES = {
    "conditions": ["all sums", "without those not granted", "without “up to” either"],
    "partners": ["sums joint with firms", "without sums joint with firms"],
    "deal": ["with that of 10 July 2025", "without that of 10 July 2025"],
}


def let_in(is_, uses=NARROW):
    return [
        m
        for m in MONEY
        if m["use"] in uses
        and (is_["conditions"] == "all sums" or m["granted"])
        and not (m["up_to"] and "up to" in is_["conditions"])
        and not (m["joint"] and is_["partners"].startswith("without"))
        and not (m["id"] == "2025-07-10" and is_["deal"].startswith("without"))
    ]


def per_gdp(who, counted):
    own = [m["usd"] for m in counted if m["jurisdiction"] == who]
    return 1e6 * sum(own) / GDP[CODES[who], "2023"] if own else None


def before(day, counted):
    return 100 * sum(m["usd"] for m in counted if m["date"] < day) / sum(m["usd"] for m in counted)


def money_before():
    return curve(
        "",
        "",
        {"silence": list(DAYS), **CHOICES},
        lambda is_: before(DAYS[is_["silence"]], let_in(is_)),
        lambda share: share > 50,
    )


def japan_leads():
    def judge(is_):
        found = {who: per_gdp(who, let_in(is_)) or 0 for who in CODES}
        return found.pop("Japan") - max(found.values())

    return curve("", "", CHOICES, judge, lambda lead: lead > 0)


MAGNETS = {
    r["jurisdiction"]: float(r["china_share_pct"])
    for r in known("dependence")
    if r["measure"].startswith("Nd permanent-magnet") and r["from_year"] == "2022"
}


def agreement(points):
    pairs = list(combinations(points, 2))
    signs = [(a[0] - b[0]) * (a[1] - b[1]) for a, b in pairs]
    return sum(s > 0 for s in signs), sum(s < 0 for s in signs), len(pairs)


def dependents():
    measures = {
        "magnets from China, 2022": MAGNETS,
        **{f"import bill, {y}": {who: bill(who, y) for who in CODES} for y in ("2022", "2011")},
    }
    choices = {
        "dependence": list(measures),
        "money": ["for rare earths", "for all critical minerals too"],
        **CHOICES,
    }

    def judge(is_):
        uses = NARROW if is_["money"] == "for rare earths" else (*NARROW, "all critical minerals")
        counted = let_in(is_, uses)
        points = [
            (measures[is_["dependence"]][who], y)
            for who in CODES
            if (y := per_gdp(who, counted)) is not None
        ]
        if len(points) < 2:
            return None
        agree, _, pairs = agreement(points)
        return 100 * agree / pairs

    return curve("", "", choices, judge, lambda share: share > 50)


def splits(scores):
    """What every split of a whole weight, in steps of a twentieth, makes of three scores."""
    found = []
    for one in range(21):
        for two in range(21 - one):
            weights = (one, two, 20 - one - two)
            found.append(
                {who: sum(w * s for w, s in zip(weights, own)) / 20 for who, own in scores.items()}
            )
    return found


def alone(found, best):
    """Who is alone at an end, by split; none where two are level."""
    told = []
    for composite in found:
        edge = best(composite.values())
        own = [who for who, v in composite.items() if abs(v - edge) < 1e-12]
        told.append(own[0] if len(own) == 1 else None)
    return told


def orders_of(found):
    ordered = set()
    for composite in found:
        by = sorted(composite, key=composite.get, reverse=True)
        if all(composite[a] - composite[b] > 1e-12 for a, b in zip(by, by[1:])):
            ordered.add(tuple(by))
    return ordered


def three(value):
    return text(value, 3)


def expected():
    bills = {year: {who: bill(who, year) for who in CODES} for year in ("2022", "2011")}
    dependence = rows("dependence")

    def share(begins, since, name):
        found = {}
        for r in dependence:
            if (
                r["measure"].startswith(begins)
                and int(r["from_year"]) >= since
                and r["jurisdiction"] in CODES
            ):
                years = (
                    r["to_year"]
                    if r["from_year"] == r["to_year"]
                    else f"{r['from_year']}–{r['to_year']}"
                )
                value = (
                    ("≈ " if "about" in r["measure"] else "")
                    + text(number(r["china_share_pct"]))
                    + ("?" if r["evidence"] == "unconfirmed" else "")
                )
                found.setdefault(r["jurisdiction"], (value, years, float(r["china_share_pct"])))
        return f"China’s share: {name} (%)", found

    def billed(year):
        told = {
            who: (
                ("≤ " if who == "European Union" else "")
                + (text(fixed(v, 1)) if v < 100 else f"{v:.0f}"),
                year,
                v,
            )
            for who, v in bills[year].items()
        }
        return f"Imports of compounds over GDP, {year} (USD per million)", told

    reliance = [
        r
        for r in rows("import-reliance")
        if r["product"] == "compounds and metals" and r["estimated"] == "no"
    ][-1]
    measures = [
        share("Nd permanent-magnet", 2022, "neodymium magnets"),
        billed("2022"),
        billed("2011"),
        share("compounds and metals import sources, incl.", 2021, "compounds and metals, USGS"),
        share("terbium, holmium", 2021, "terbium, holmium, lutetium, USGS"),
        share("HTS 2846", 2024, "customs value, HTS 2846, USITC"),
        share("REE+", 2024, "REE+ imports by weight, Eurostat"),
        share("heavy rare earths", 2023, "heavy rare earths, quoted in the paper"),
        share("light rare earths", 2023, "light rare earths, quoted in the paper"),
        share("rare earths incl. magnets", 2023, "rare earths and magnets, press"),
        share("REM-equivalent", 2024, "tonnes of metal equivalent, press"),
        share("rare-earth imports", 2024, "rare-earth imports, press"),
        (
            "Net import reliance, compounds and metals, USGS (%)",
            {"United States": (text(number(reliance["reliance_pct"])), reliance["year"])},
        ),
        (
            "Cut off by China in 2010",
            {
                "Japan": (
                    "yes",
                    next(r["date"][:4] for r in rows("policy-events") if r["type"] == "embargo"),
                )
            },
        ),
    ]
    same = measures[:3]
    told = " ".join(f"{name}: {' '.join(found[who][0] for who in CODES)}" for name, found in same)
    dots = [
        [
            name,
            who,
            fixed(found[who][2], 3),
            "at most" if "≤" in found[who][0] else "equal",
            found[who][1],
            fixed(100 * found[who][2] / max(f[2] for f in found.values()), 3),
        ]
        for name, found in same
        for who in CODES
    ]
    cells = sum(len(found) for _, found in measures)
    unsure = sum(c[0].endswith("?") for _, found in measures for c in found.values())
    heat = [
        [name, *(part for who in CODES for part in (found.get(who, (None, None))[:2]))]
        for name, found in measures
    ]
    japan = [
        found["Japan"][2]
        for name, found in measures
        if name.startswith("China") and "Japan" in found
    ]

    scores = {who: (MAGNETS[who] / 100, 0.5, 1 if who == "Japan" else 0.5) for who in CODES}
    composite = sorted(((who, *s, sum(s) / 3) for who, s in scores.items()), key=lambda s: -s[4])
    index = [[*row[:4], fixed(row[4], 3)] for row in composite]
    all_splits = splits(scores)
    leads, feet = alone(all_splits, max), alone(all_splits, min)

    counted = [m for m in MONEY if m["use"] in NARROW]
    drawn, sums = [], {}
    for who in CODES:
        total = 0
        for m in (m for m in counted if m["jurisdiction"] == who):
            total += m["usd"]
            sums[who] = 1e6 * total / GDP[CODES[who], "2023"]
            drawn.append(
                [
                    who,
                    m["date"],
                    m["event"],
                    m["usd"],
                    m["use"] == "conditional",
                    fixed(sums[who], 2),
                ]
            )
    by_who = {who: [row for row in drawn if row[0] == who] for who in sums}
    shares = [before(day, counted) for day in DAYS.values()]
    money_said = " ".join(
        f"{len(own)} from {own[0][1]} to {own[-1][1]}, {three(sums[who])}"
        for who, own in by_who.items()
    )

    def place(uses):
        found = {
            who: v
            for who in CODES
            if (v := per_gdp(who, [m for m in MONEY if m["use"] in uses])) is not None
        }
        return f"{sorted(found, key=found.get, reverse=True).index('European Union') + 1} of {len(found)}"

    early, lead, pairs = money_before(), japan_leads(), dependents()
    share_of = " ".join(f"{h} of {f}" for n, _, h, f in early["options"] if n == "conditions")
    range_ = f"{fixed(early['effects'][0], 0):.0f} to {fixed(early['effects'][1], 0):.0f}"
    held = f"{early['held']} of {early['of']}"

    twice = [
        [
            who,
            "at most" if who == "European Union" else "equal",
            TRADE[CODES[who], "2022"],
            GDP[CODES[who], "2022"],
            fixed(v, 2),
            fixed(v / 1e4, 5),
            fixed(v, 2),
        ]
        for who, v in bills["2022"].items()
    ]
    twice_said = " ".join(
        f"{t} {t}"
        for t in (text(fixed(v, 1)) if v < 100 else f"{v:.0f}" for v in bills["2022"].values())
    )
    largest = max(bills["2022"].values()) / 1e4

    claimed = {
        "United States": "strongest",
        "European Union": "strongest",
        "Japan": "slightly less",
        "South Korea": "slightly less",
    }
    response = [
        [who, MAGNETS[who], fixed(sums[who], 2) if who in sums else None, claimed[who]]
        for who in CODES
    ]
    points = [(MAGNETS[who], sums[who]) for who in CODES if who in sums]
    agree, against, all_pairs = agreement(points)
    as_good = [
        agreement([(x, y) for (x, _), y in zip(points, order)])
        for order in permutations([y for _, y in points])
    ]
    at_least = sum(a - d >= agree - against for a, d, _ in as_good)

    inputs = []
    for start, length, when in (
        ("2018-12", 78, "December 2018 to June 2025"),
        ("2024-12", 6, "half a year before"),
        ("2025-06", 6, "half a year after"),
    ):
        inputs.append([when, *(fixed(volatility(logs(e, start, length)), 1) for e in ("Nd", "Dy"))])

    sectors = {
        "Green energy": (0.8, 0.5, 0.9),
        "Technology": (0.7, 0.5, 0.8),
        "Defence": (0.4, 0.8, 0.6),
        "General manufacturing": (0.3, 0.2, 0.3),
    }
    sector_rows = sorted(
        ([name, *s, fixed(sum(s) / 3, 3)] for name, s in sectors.items()), key=lambda s: -s[4]
    )
    as_told = 0
    for found in splits(sectors):
        by = sorted(found, key=found.get, reverse=True)
        distinct = all(found[a] - found[b] > 1e-12 for a, b in zip(by, by[1:]))
        as_told += distinct and set(by[:2]) == {"Green energy", "Technology"}

    batch = {
        "First batch": "first",
        "Annual total": "second",
        "Second batch": "second",
        "Third batch": "third",
    }
    batches, notices = rows("quota-batches"), []
    for r in rows("announcements"):
        found = next(
            b for b in batches if b["year"] == r["year"] and b["batch"] == batch[r["batch"]]
        )
        notices.append(
            [
                int(r["year"]),
                r["batch"],
                r["title_zh"],
                r["notice_no"],
                r["date"],
                found["announced"] or None,
                found["source"],
            ]
        )
    for b in batches:
        if int(b["year"]) > 2023 and b["announced"]:
            notices.append(
                [
                    int(b["year"]),
                    f"{b['batch'].capitalize()} batch",
                    None,
                    None,
                    None,
                    b["announced"],
                    b["source"],
                ]
            )
    responses, replies = rows("responses"), []
    for r in responses:
        found = next(
            (
                e
                for e in known("policy-events")
                if r["date"] and (e["jurisdiction"], e["date"]) == (r["jurisdiction"], r["date"])
            ),
            None,
        )
        replies.append(
            [
                *(
                    r[c]
                    for c in (
                        "jurisdiction",
                        "instrument",
                        "issuing_body",
                        "date_as_printed",
                        "notes",
                    )
                ),
                found and found["event"],
                found and found["source"],
            ]
        )
    dated = [r["date"] for r in responses if r["date"]]
    ahead = (
        scores["European Union"][0] - scores["Japan"][0],
        scores["Japan"][2] - scores["European Union"][2],
    )

    stocks = {r["id"] for r in rows("policy-events") if r["type"] == "stockpile"}
    parts = {}
    for who in CODES:
        stored = [m for m in MONEY if m["id"] in stocks and m["jurisdiction"] == who and m["usd"]]
        stored = [m for m in stored if m["use"] != "not counted"]
        parts[who] = [per_gdp(who, stored), sums.get(who), bills["2022"][who]]
    tops = [max(p[i] or 0 for p in parts.values()) for i in range(3)]
    costs = {
        who: (sum(v or 0 for v in p), sum((v or 0) / top for v, top in zip(p, tops)))
        for who, p in parts.items()
    }
    added = [
        [who, *(fixed(v, 1) for v in p), fixed(costs[who][0], 1), fixed(costs[who][1], 2)]
        for who, p in parts.items()
    ]
    orders = [sorted(CODES, key=lambda who: -costs[who][i]) for i in (0, 1)]
    assert orders[0] == orders[1] == ["Japan", "South Korea", "United States", "European Union"]
    return {
        "costs-shown": [{"rows": added, "says": ""}],
        "dots": [{"rows": dots, "says": told}],
        "heatmap": [
            {
                "rows": heat,
                "says": f"{len(measures)} {4 * len(measures) - cells} of {4 * len(measures)} {len(same)} {told} {unsure}",
            }
        ],
        "spread": [f"{len(same)} of {len(measures)} {text(min(japan))} {text(max(japan))}"],
        "index": [
            {
                "rows": index,
                "says": f"0 1 0.50 0.50 0.50 {' '.join(f'{row[4]:.2f}' for row in composite)}",
            }
        ],
        "orders": [
            f"{len(all_splits)} {len(orders_of(all_splits))} {leads.count('European Union')} {leads.count('Japan')} {leads.count(None)}"
            f" {leads.count('Japan')} {feet.count('Japan')}"
        ],
        "money": [
            {
                "rows": drawn,
                "says": f"{min(shares):.0f} to {max(shares):.0f} {money_said} {' '.join(DAYS.values())}",
            }
        ],
        "before-overall": [f"{range_} {held}"],
        "counted": [
            {
                "rows": [
                    [
                        m["date"],
                        m["jurisdiction"],
                        m["event"],
                        m["usd"] and fixed(m["usd"] / 1e6, 1),
                        m["told"],
                        m["source"],
                    ]
                    for m in MONEY
                ],
                "says": "",
            }
        ],
        "before-curve": [early["figure"]],
        "before-table": [early["table"]],
        "before-sentence": [f"{range_} {held} {share_of}"],
        "japan-curve": [lead["figure"]],
        "japan-sentence": [f"{lead['held']} of {lead['of']}"],
        "bill": [{"rows": twice, "says": f"2022 100 {twice_said}"}],
        "bill-sentence": [
            f"{text(largest)} 2022 100 {text(2 * largest)} 2010 {fixed(change('Nd', '2010-07', '2011-07'), 0):.0f}"
        ],
        "response-figure": [
            {
                "rows": response,
                "says": f"{len(points)} {len(points)} {' '.join(f'{text(x)} {three(y)}' for x, y in points)}",
            }
        ],
        "agreement": [
            f"{len(points)} {agree} {all_pairs} {len(as_good)} {at_least} {text(at_least / len(as_good))}"
        ],
        "eu-place": [f"{place(NARROW)} {place((*NARROW, 'all critical minerals'))}"],
        "dependents-curve": [pairs["figure"]],
        "dependents-sentence": [f"{pairs['held']} of {pairs['of']}"],
        "volatility-table": [{"rows": inputs, "says": ""}],
        "sector-figure": [
            {
                "rows": sector_rows,
                "says": f"0 1 0.50 0.50 0.50 {' '.join(f'{row[4]:.2f}' for row in sector_rows)}",
            }
        ],
        "sector-orders": [f"{as_told} {len(splits(sectors))}"],
        "table-3": [{"rows": notices, "says": ""}],
        "table-4": [{"rows": replies, "says": ""}],
        "table-sentence": [
            f"{len(responses)} {len(dated)} {sum(d >= '2025-06' for d in dated)} 2025"
        ],
        "check-answer": [f"{text(ahead[0] / ahead[1])} {text(ahead[0])} {text(ahead[1])}"],
    }


WRITTEN = {}
