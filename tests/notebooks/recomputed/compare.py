"""Compares what the notebooks show with what is recomputed here from data/ and the notebooks’ own rules; reads and writes JSON."""

import importlib
import json
import sys
from math import isclose
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from common import WRITTEN, fixed, numbers  # noqa: E402

MODULES = {
    "01": "quotas",
    "07": "prices",
    "08": "followers",
    "09": "decade",
    "10": "patents",
    "11": "conclusions",
    "13": "claims",
}


def said(item):
    """The words of something shown: a text or an exercise whole; a figure’s or a table’s own, without its cells."""
    kind = item.get("kind")
    if kind == "prose":
        return item["markdown"]
    if kind == "formula":
        return item["tex"]
    if kind == "exercise":
        return " ".join(item[part]["markdown"] for part in ("hint", "solution") if item.get(part))
    return " ".join(item.get(part, "") for part in ("title", "subtitle", "caption", "alt"))


def same(got, wanted):
    if (
        isinstance(wanted, (int, float))
        and not isinstance(wanted, bool)
        and isinstance(got, (int, float))
    ):
        half = getattr(wanted, "half", 1)
        tie = isclose(abs(getattr(wanted, "exact", wanted) - wanted), half, rel_tol=1e-9)
        near = isclose(got, wanted, rel_tol=1e-9, abs_tol=1e-9)
        return not isinstance(got, bool) and (near or tie and isclose(abs(got - wanted), 2 * half))
    return got == wanted and isinstance(got, bool) == isinstance(wanted, bool)


def compare(place, item, wanted, report):
    words = wanted["says"] if isinstance(wanted, dict) else wanted
    got, right = numbers(said(item)), numbers(words)
    if got != right:
        report["differences"].append(f"{place}: shown {got}, recomputed {right}")
    report["numbers"] += len(got)
    if not isinstance(wanted, dict):
        return
    shown = (item.get("table") or item)["rows"]
    if "curve" in wanted:
        found = {tuple(row[3:]): (row[1], row[2]) for row in shown}
        effects = [row[1] for row in shown]
        if [row[0] for row in shown] != list(range(1, len(shown) + 1)) or effects != sorted(
            effects
        ):
            report["differences"].append(f"{place}: specifications are not ranked by their effect")
        wanted = {key: [fixed(value, 2), held] for key, (value, held) in wanted["curve"].items()}
        for key in found.keys() | wanted.keys():
            (a, b), (c, d) = found.get(key, (None, None)), wanted.get(key, (None, None))
            if None in (a, c) or abs(a - c) > 1e-9 or b != d:
                report["differences"].append(f"{place} {key}: shown {a} {b}, recomputed {c} {d}")
        report["numbers"] += 2 * len(found)
        return
    if len(shown) != len(wanted["rows"]):
        report["differences"].append(
            f"{place}: {len(shown)} rows shown, {len(wanted['rows'])} recomputed"
        )
    for i, (row, right) in enumerate(zip(shown, wanted["rows"])):
        if len(row) != len(right):
            report["differences"].append(
                f"{place} row {i + 1}: {len(row)} cells shown, {len(right)} recomputed"
            )
        for k, (a, b) in enumerate(zip(row, right)):
            if b is WRITTEN:
                continue
            report["numbers"] += a is not None and not isinstance(a, str)
            if not same(a, b):
                report["differences"].append(
                    f"{place} row {i + 1} column {k + 1}: shown {a!r}, recomputed {b!r}"
                )


def main():
    shown = json.load(sys.stdin)
    report = {"differences": [], "uncovered": [], "unused": [], "numbers": 0}
    for notebook in shown:
        module = importlib.import_module(MODULES[notebook["name"]])
        recomputed, written = module.expected(), dict(module.WRITTEN)
        for cell in notebook["cells"]:
            place = f"{notebook['name']} {cell['id']}"
            items = cell["shown"]
            wanted = recomputed.pop(cell["id"], None)
            if wanted is None:
                reason = written.pop(cell["id"], None)
                has = [
                    n
                    for item in items
                    for n in numbers(said(item))
                    if not (cell["prose"] and n.isdigit() and 1900 < int(n) < 2100)
                ]
                if any(item.get("table") or item.get("rows") for item in items):
                    has.append("a table")
                if has and reason is None:
                    report["uncovered"].append(f"{place}: {has}")
                if reason is not None and not has:
                    report["unused"].append(place)
                continue
            if len(wanted) != len(items):
                report["differences"].append(
                    f"{place}: {len(items)} things shown, {len(wanted)} recomputed"
                )
            for item, right in zip(items, wanted):
                compare(place, item, right, report)
        report["unused"] += [f"{notebook['name']} {name}" for name in [*recomputed, *written]]
    json.dump(report, sys.stdout, ensure_ascii=False)


main()
