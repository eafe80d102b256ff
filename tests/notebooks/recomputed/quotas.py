"""Notebook 01 from the files alone: the printed table beside the record of quotas."""

import datetime
from itertools import permutations
from math import sqrt

from common import fixed, known, number, rows, text, whole

QUESTIONS = ["mining_published", "smelting_published", "company_split", "first_quarter"]
WORTH = {"yes": 1, "partial": 0.5, "no": 0}
ERAS = [
    ("Single batch", 1990, 1999),
    ("Dual batch", 2000, 2014),
    ("Triple batch", 2015, 2023),
    ("Nondisclosure", 2024, 2025),
]
BATCHES = {
    "First batch": "first",
    "Annual total": "second",
    "Second batch": "second",
    "Third batch": "third",
}


def clearest_break(values):
    """Zeileis and Hothorn’s test of one break in a mean, over every order of the values."""
    n, mean = len(values), sum(values) / len(values)
    squares = sum((v - mean) ** 2 for v in values)

    def statistic(order):
        best, at, partial = -1.0, 0, 0.0
        for m, value in enumerate(order[:-1], 1):
            partial += value - mean
            found = abs(partial) / sqrt(m * (n - m) / (n * (n - 1)) * squares)
            if found > best + 1e-9:
                best, at = found, m
        return best, at

    # Orders that differ: each way in which the values that are not the commonest fall on the places.
    common = max(set(values), key=values.count)
    odd = [v for v in values if v != common]
    orders = set()
    for places in permutations(range(n), len(odd)):
        order = [common] * n
        for place, value in zip(places, odd):
            order[place] = value
        orders.add(tuple(order))
    observed, at = statistic(values)
    reached = [statistic(order)[0] for order in orders]
    return {
        "at": at,
        "orders": len(orders),
        "p": sum(r >= observed - 1e-9 for r in reached) / len(orders),
    }


def expected():
    table = [
        {k: (number(v) if k in NUMERIC else v) for k, v in row.items()}
        for row in rows("quota-table")
    ]
    years = [int(row["year"]) for row in table]
    quota = {int(row["year"]): int(row["mining_quota_t"]) for row in table}
    score = {int(row["year"]): int(row["transparency_score"]) for row in table}
    low, high = min(quota, key=quota.get), max(quota, key=quota.get)
    span = years[-1] - years[0] + 1
    silent = [int(row["year"]) for row in table if row["publicly_disclosed"] == "No"]
    open_scores = [score[year] for year in years if year not in silent]
    before = max(year for year in years if year < silent[0])

    def series(file, column, confirmed=False):
        return {
            int(r["year"]): int(r[column])
            for r in (known(file) if confirmed else rows(file))
            if r[column]
        }

    files = [
        ("mining-quotas", "mining_quota_t_reo"),
        ("smelting-quotas", "smelting_quota_t_reo"),
        ("export-quotas", "export_quota_t_gross"),
    ]
    every = [series(*file) for file in files]
    sure = [series(*file, confirmed=True) for file in files]
    listed = {int(r["year"]) for f, _ in files for r in rows(f)} | set(years)
    drawn = []
    for year in sorted(year for year in listed if year <= years[-1]):
        unsure = [
            n
            for n, a, s in zip(("mining", "smelting", "exports"), every, sure)
            if year in a and year not in s
        ]
        drawn.append(
            [year, quota.get(year), *(s.get(year) for s in every), ", ".join(unsure) or None]
        )
    unconfirmed = sum(len(a) - len(s) for a, s in zip(every, sure))
    mined, smelted, exported = sure

    def ends(found):
        first, last = min(found), max(found)
        return f"{len(found)} years, from {whole(found[first])} in {first} to {whole(found[last])} in {last}."

    agreeing = [year for year in years if mined.get(year) == quota[year]]
    same = [row for row in table if row["mining_quota_t"] == row["refining_quota_t"]]
    unequal = [year for year in smelted if smelted[year] != mined.get(year)]

    record = {int(r["year"]): r for r in rows("publication-record")}
    eras = []
    for name, start, end in ERAS:
        inside = [row for row in table if start <= row["year"] <= end]
        told = [int(r["batches"]) for y, r in record.items() if start <= y <= end and r["batches"]]
        counted = ", ".join(f"{b} ({told.count(b)})" for b in dict.fromkeys(told)) or None
        batches = ", ".join(
            dict.fromkeys(
                "?" if r["quota_batches"] is None else str(int(r["quota_batches"])) for r in inside
            )
        )
        eras.append([name, f"{start}–{end}", len(inside), batches, counted])
    thin = min(range(4), key=lambda i: eras[i][2] / (ERAS[i][2] - ERAS[i][1] + 1))

    notices, days = [], []
    printed = rows("announcements")
    batches = rows("quota-batches")
    ids = {row["id"] for row in rows("corrections")}
    for row in printed:
        found = (
            next(
                (
                    b["announced"]
                    for b in batches
                    if b["year"] == row["year"] and b["batch"] == BATCHES[row["batch"]]
                ),
                "",
            )
            or None
        )
        apart = (
            found
            and (datetime.date.fromisoformat(row["date"]) - datetime.date.fromisoformat(found)).days
        )
        name = f"T3-{row['year']}-{'annual' if row['batch'] == 'Annual total' else BATCHES[row['batch']]}"
        notices.append(
            [
                int(row["year"]),
                row["batch"],
                row["date"],
                found,
                apart,
                name if name in ids else None,
            ]
        )
        if found:
            days.append(apart)
    last = max(int(row["year"]) for row in printed)
    missing = [b for b in batches if int(b["year"]) > last and b["announced"]]
    for b in missing:
        name = f"T3-{b['year']}-{b['batch']}"
        notices.append(
            [
                int(b["year"]),
                f"{b['batch'].capitalize()} batch",
                None,
                b["announced"],
                None,
                name if name in ids else None,
            ]
        )

    asked = {year: r for year, r in record.items() if r["mining_published"]}
    counts = {}
    for year, r in asked.items():
        answers = [r[q] for q in QUESTIONS if r[q]]
        counts[year] = (sum(WORTH[a] for a in answers), len(answers))
    checklist = [
        [y, *(r[q] or None for q in QUESTIONS), *counts[y], score.get(y)] for y, r in asked.items()
    ]
    part = {y: c for y, c in counts.items() if 0 < c[0] < c[1]}
    full = [y for y, c in counts.items() if c[0] == c[1]]
    none = [y for y, c in counts.items() if c[0] == 0]
    scored = [y for y in asked if y in score]

    def published(chosen):
        return f"{sum(asked[y]['mining_published'] == 'yes' for y in chosen)} of {len(chosen)}"

    breaks = [
        [
            year,
            place,
            published([y for y in asked if y < year]),
            published([y for y in asked if y >= year]),
        ]
        for year, place in (
            (2021, "Regulatory Escalation"),
            (2024, "Abstract, Table 1, model"),
            (2025, "Introduction, Appendix 1"),
        )
    ]
    withheld = [y for y in asked if asked[y]["mining_published"] == "no"]
    plain = clearest_break([0 if y in withheld else 1 for y in asked])
    graded = clearest_break([WORTH[r["mining_published"]] for r in asked.values()])
    ledger = rows("corrections")
    of2024 = [
        [r["id"], r["printed"], r["found"], r["evidence"]]
        for r in ledger
        if r["place"] == "Table 1" and r["row"] == "2024"
    ]
    growth = f"{whole(mined[2024])} t REO divided by {whole(mined[2010])} is {text(mined[2024] / mined[2010])}."
    found = next(r["found"] for r in ledger if r["id"] == "X-2024-break")
    return {
        "figure-1": [
            {
                "rows": [
                    [
                        *(
                            row[c]
                            for c in (
                                "year",
                                "mining_quota_t",
                                "refining_quota_t",
                                "transparency_score",
                            )
                        ),
                        row["quota_batches"] or "?",
                        row["publicly_disclosed"] == "Yes",
                    ]
                    for row in table
                ],
                "says": f"{low}, {silent[0]} {len(table)} of {span} {len(table)} of the {span} from {years[0]} to {years[-1]}"
                f" {whole(quota[years[0]])} in {years[0]} {whole(quota[low])} in {low} {whole(quota[high])} in {high}"
                f" {min(open_scores)} and {max(open_scores)} {score[silent[0]]} and {score[silent[1]]} in {silent[0]} and {silent[1]} {score[before]} in {before}",
            }
        ],
        "smallest": [f"{whole(quota[low])} in {low} {whole(quota[high])} in {high}"],
        "table-1": [
            {
                "rows": [
                    [
                        "?" if v is None else v == "Yes" if c == "publicly_disclosed" else v
                        for c, v in row.items()
                    ]
                    for row in table
                ],
                "says": f"{years[0]} {years[-1]}",
            }
        ],
        "coverage": [f"{len(table)} {span} {span - len(table)}"],
        "comparison": [
            {
                "rows": drawn,
                "says": f"{low} {whole(quota[low])} in {low} of {len(table)}, {whole(quota[years[-1]])} in {years[-1]} "
                + " ".join(ends(found) for found in sure)
                + f" {unconfirmed} in {max(listed & set(years))}",
            }
        ],
        "agreement-sentence": [
            f"{len(agreeing)} of {len(table)}: {', '.join(map(str, agreeing))} {len(same)} of {len(table)} {len(unequal)} of {len(smelted)}"
        ],
        "low-year": [
            f"{low} {whole(quota[low])} {whole(series('export-quotas', 'export_quota_t_gross')[low])}"
        ],
        "eras-table": [{"rows": eras, "says": ""}],
        "regime-sentence": [f"{eras[thin][2]} for {ERAS[thin][2] - ERAS[thin][1] + 1}"],
        "notices-table": [{"rows": notices, "says": ""}],
        "missing": [
            f"{len(days)} {days.count(0)} {len(missing)} {' '.join(b['announced'] for b in missing)}"
        ],
        "day-errors": [f"{sum(d < 0 for d in days)} {sum(d > 0 for d in days)}"],
        "before-count": [f"2024 {score[2024]} {score[2023]} 2023 2024"],
        "checklist": [
            {
                "rows": checklist,
                "says": f"{max(full)} {none[0]} {min(asked)} to {max(asked)} {' '.join(map(str, full))} "
                + " ".join(f"{y} ({text(c[0])} of {c[1]})" for y, c in part.items())
                + f" {none[0]} "
                + " ".join(f"{y} {score[y]}" for y in scored),
            }
        ],
        "counts": [
            " ".join(f"{y} {text(counts[y][0])} of {counts[y][1]}" for y in (2023, 2024, 2025))
            + " ".join(f" {score[y]}" for y in (2023, 2024, 2025))
        ],
        "r-checklist": ["2024 2012 2020"],
        "break-dates": [{"rows": breaks, "says": ""}],
        "first-silent": [f"{silent[0]} {withheld[0]} {found}"],
        "break-test": [
            f"{len(asked)} {min(asked)} to {max(asked)} {len(withheld)} {list(asked)[plain['at']]} {plain['orders']} {text(fixed(100 * plain['p'], 1))}"
            f" 5 {text(fixed(100 * graded['p'], 1))}"
        ],
        "ledger": [{"rows": of2024, "says": f"2024 {len(ledger)}"}],
        "check-answer": [f"2010 2024 {growth}"],
    }


NUMERIC = {"year", "quota_batches", "mining_quota_t", "refining_quota_t", "transparency_score"}

WRITTEN = {
    "works": "works cited",
    "r-silence": "2/n: with one silent year at the end two orders of n are as clear; the test of breakTest holds it",
}
