"""Notebook 13 from the files alone: the ledger, reserves, origins of imports, and two sources of prices."""

from common import WRITTEN as NOT_COMPUTED
from common import fixed, rows, text


def status_of(ledger):
    return " ".join(
        str(sum(r["status"] == s for r in ledger))
        for s in dict.fromkeys(r["status"] for r in ledger)
    )


def expected():
    ledger = rows("corrections")
    reserves = rows("reserves")
    by_edition, world = [], {}
    for r in sorted((r for r in reserves if r["country"] == "World"), key=lambda r: r["edition"]):
        china = next(
            c for c in reserves if c["country"] == "China" and c["edition"] == r["edition"]
        )
        share = 100 * float(china["reserves_t_reo"]) / float(r["reserves_t_reo"])
        world[r["edition"]] = (float(r["reserves_t_reo"]) / 1e6, share)
        by_edition.append(
            [r["edition"], "less than" if r["bound"] == "more than" else "", fixed(share, 1)]
        )
    china = {float(r["reserves_t_reo"]) / 1e6 for r in reserves if r["country"] == "China"}
    origins = [
        [
            r["to_year"] if r["from_year"] == r["to_year"] else f"{r['from_year']}–{r['to_year']}",
            r["product"],
            float(r["share_pct"]),
            r["source"],
        ]
        for r in rows("import-sources")
        if r["origin"].startswith("China")
    ]
    averages = [
        r for r in rows("prices-annual") if r["basis"] == "annual average" and r["price_usd_per_kg"]
    ]
    monthly = {}
    for r in rows("price-index"):
        monthly.setdefault((r["element"], int(r["month"][:4])), []).append(float(r["index"]))
    changes, apart, against = [], 0, 0
    for r in averages:
        element, year = r["element"], int(r["year"])
        earlier = next(
            (o for o in averages if o["element"] == element and int(o["year"]) == year - 1), None
        )
        own = [monthly.get((element, y), []) for y in (year - 1, year)]
        if earlier is None or any(len(m) < 12 for m in own):
            continue
        usgs = 100 * (float(r["price_usd_per_kg"]) / float(earlier["price_usd_per_kg"]) - 1)
        index = 100 * (sum(own[1]) / len(own[1]) / (sum(own[0]) / len(own[0])) - 1)
        apart, against = max(apart, abs(usgs - index)), against + (usgs * index < 0)
        changes.append([element, year, fixed(usgs, 0), fixed(index, 0)])
    mid = world["MCS2025"]
    return {
        "ledger": [
            {
                "rows": [
                    [
                        r["id"],
                        ", ".join(
                            p for p in (r["place"], r["row"], r["column"].replace("_", " ")) if p
                        ),
                        r["printed"],
                        r["found"],
                        r["status"],
                        r["decided_in"] or None,
                        r["evidence"],
                        r["source"],
                        NOT_COMPUTED,
                    ]
                    for r in ledger
                ],
                "says": "",
            }
        ],
        "counts": [f"{len(ledger)} {status_of(ledger)}"],
        "reserves-table": [{"rows": by_edition, "says": ""}],
        "r-reserves": [f"{text(*china)} 2025 {text(mid[0])} {fixed(mid[1], 0):.0f} 48"],
        "origins-table": [{"rows": origins, "says": ""}],
        "changes-table": [{"rows": changes, "says": ""}],
        "changes-sentence": [f"{apart:.0f} {against} of {len(changes)}"],
    }


WRITTEN = {"q-reserves": "the paper’s own number"}
