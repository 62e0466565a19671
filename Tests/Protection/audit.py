"""Examines a public edition as a reader would who wants to know what is withheld.

Takes the published files only: tallies-*.csv and method-*.json of `rasoat publish`. For every withheld count it works out, with a
solver for whole numbers (HiGHS, through scipy), the smallest and the largest value that fits all published figures and all
published relations, and asks that they lie as far apart as the method promises: the width of its unit, or all that the
tables published in full leave possible, if that is less.

    audit.py FOLDER...            examines the editions
    audit.py --broken FOLDER...   tells one withheld count that sums protect, and asks that the examination notices
"""

import collections
import csv
import glob
import json
import sys

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

MARK = "…"
LIMIT = 1_000_000


class Edition:
    """One standard of a public edition: published counts, withheld cells, relations."""

    def __init__(self, rows, method, edition):
        self.width = {c["unit"]: c["width"] for c in method["counts"]}
        self.open = {(o["table"], o.get("item")) for o in method["open"]}
        self.parent = {a["code"]: a.get("parent") for a in edition["areas"]}
        self.children = collections.defaultdict(list)
        for code, parent in self.parent.items():
            if parent in self.parent:
                self.children[parent].append(code)
        self.relations = [
            (r["kind"], [(t["line"], t["factor"]) for t in r["terms"]]) for r in edition["relations"]
        ]
        self.count = {}
        self.withheld = set()
        for row in rows:
            cell = (row["area_code"], f'{row["table"]}/{row["item"]}:{row["unit"]}')
            if row["count"] == MARK:
                self.withheld.add(cell)
                assert row["percent"] in ("", MARK), f"{cell}: a rate tells what is withheld"
            else:
                self.count[cell] = int(row["count"])
            if row["base"]:
                base = (row["area_code"], f'{row["base"]}:{row["unit"]}')
                told = row["base_count"]
                if told not in ("", MARK):
                    self.count.setdefault(base, int(told))
                    assert base not in self.withheld, f"{base}: told as the base of {cell}"
                if told == MARK:
                    assert row["percent"] == MARK, f"{cell}: a rate tells its base"
        assert not self.withheld & set(self.count), "a count is withheld and told"
        self.lines = sorted({line for _, line in list(self.count) + list(self.withheld)})
        self.equations = self.make_equations()

    def is_open(self, line):
        table, rest = line.split("/", 1)
        return (table, None) in self.open or (table, rest.rsplit(":", 1)[0]) in self.open

    def make_equations(self):
        """Every equation and bound in which something withheld stands: cells with factors, lowest and highest sum."""
        equations = []
        for parent, children in self.children.items():
            for line in self.lines:
                terms = {(child, line): 1 for child in children}
                terms[(parent, line)] = -1
                self.add(equations, terms, "equal")
        for area in self.parent:
            for kind, terms in self.relations:
                self.add(equations, {(area, line): factor for line, factor in terms}, kind)
        return equations

    def add(self, equations, terms, kind):
        known = sum(f * self.count.get(c, 0) for c, f in terms.items() if c not in self.withheld)
        unknown = {c: f for c, f in terms.items() if c in self.withheld}
        if unknown:
            equations.append((unknown, -known if kind == "equal" else -numpy.inf, -known))
        elif kind == "equal" and known != 0 or known > 0:
            raise AssertionError(f"published figures do not fit: {terms}")

    def parts(self):
        """The withheld cells that hang together by equations."""
        leader = {c: c for c in self.withheld}

        def find(c):
            while leader[c] != c:
                leader[c] = leader[leader[c]]
                c = leader[c]
            return c

        for terms, _, _ in self.equations:
            cells = list(terms)
            for c in cells[1:]:
                leader[find(c)] = find(cells[0])
        parts = collections.defaultdict(list)
        for c in sorted(self.withheld):
            parts[find(c)].append(c)
        equations = collections.defaultdict(list)
        for equation in self.equations:
            equations[find(next(iter(equation[0])))].append(equation)
        return [(cells, equations[leading]) for leading, cells in sorted(parts.items())]

    def natural(self, cell, cache):
        """How far apart values are that fit the tables published in full, in an area: the sum over its villages."""
        area, line = cell
        if self.children.get(area):
            ranges = [self.natural((child, line), cache) for child in self.children[area]]
            return sum(r[0] for r in ranges), sum(r[1] for r in ranges)
        if cell not in cache:
            closed = [l for l in self.lines if not self.is_open(l)]
            equations = []
            for kind, terms in self.relations:
                known = sum(f * self.count.get((area, l), 0) for l, f in terms if self.is_open(l))
                unknown = {l: f for l, f in terms if not self.is_open(l)}
                equations.append((unknown, -known if kind == "equal" else -numpy.inf, -known))
            solver = Solver(closed, equations)
            cache[cell] = (solver.reach({line: 1})[line], solver.reach({line: -1})[line])
        return cache[cell]


class Solver:
    """Whole numbers from 0 on that fit some equations."""

    def __init__(self, cells, equations):
        self.cells = cells
        place = {c: i for i, c in enumerate(cells)}
        data, row, column = [], [], []
        for number, (terms, _, _) in enumerate(equations):
            for cell, factor in terms.items():
                data.append(factor)
                row.append(number)
                column.append(place[cell])
        self.constraints = []
        if equations:
            matrix = csr_matrix((data, (row, column)), shape=(len(equations), len(cells)))
            self.constraints = LinearConstraint(
                matrix, [e[1] for e in equations], [e[2] for e in equations]
            )
        self.place = place

    def reach(self, aims):
        """Values with the least sum of some cells times a factor."""
        objective = numpy.zeros(len(self.cells))
        for cell, factor in aims.items():
            objective[self.place[cell]] = factor
        found = milp(
            objective,
            constraints=self.constraints,
            integrality=numpy.ones(len(self.cells)),
            bounds=Bounds(0, LIMIT),
            options={"time_limit": 60},
        )
        if found.x is None:
            raise AssertionError(f"no counts fit what is published: {found.message}")
        return {c: round(v) for c, v in zip(self.cells, found.x)}


def examine(edition):
    """The withheld cells whose values can be narrowed further than promised, and the narrowest range found."""
    failures, narrowest, bounded, solved = [], LIMIT, 0, 0
    cache = {}
    for cells, equations in edition.parts():
        solver = Solver(cells, equations)
        need = {c: edition.width[c[1].rsplit(":", 1)[1]] for c in cells}
        low = dict.fromkeys(cells, LIMIT)
        high = dict.fromkeys(cells, -1)

        def look(aims):
            nonlocal solved
            solved += 1
            for c, v in solver.reach(aims).items():
                low[c], high[c] = min(low[c], v), max(high[c], v)

        # Many at once first: every solution is a witness for all cells in it.
        random = numpy.random.default_rng(20191214)
        for turn in range(24):
            missing = [c for c in cells if high[c] - low[c] < need[c]]
            if not missing:
                break
            if turn < 2:
                look(dict.fromkeys(missing, 1 - 2 * turn))
            else:
                look({c: random.choice([-1, 1]) for c in missing})
        for c in cells:
            if high[c] - low[c] < need[c]:
                look({c: -1})
            if high[c] - low[c] < need[c]:
                look({c: 1})
            width = high[c] - low[c]
            if width < need[c]:
                least, most = edition.natural(c, cache)
                bounded += 1
                if width < min(need[c], most - least):
                    failures.append((c, low[c], high[c], need[c], most - least))
            narrowest = min(narrowest, width)
    return failures, narrowest, bounded, solved


def editions(folder):
    for name in sorted(glob.glob(f"{folder}/**/method-*.json", recursive=True)):
        with open(name, encoding="utf-8") as file:
            method = json.load(file)
        with open(name.replace("method-", "tallies-").replace(".json", ".csv"), encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        for edition in method["editions"]:
            own = [r for r in rows if r["standard"] == edition["standard"]]
            yield name, edition["standard"], lambda: Edition(own, method, edition)


def tell_one(edition):
    """Tells the withheld counts of one line in one place but one, as an edition without secondary suppression would."""
    for parent in sorted(edition.children):
        for line in edition.lines:
            hidden = [c for c in edition.children[parent] if (c, line) in edition.withheld]
            if len(hidden) > 1 and (parent, line) not in edition.withheld:
                solver = Solver(*next((c, e) for c, e in edition.parts() if (hidden[0], line) in c))
                values = solver.reach({(hidden[0], line): 1})
                for child in hidden[1:]:
                    edition.withheld.discard((child, line))
                    edition.count[(child, line)] = values[(child, line)]
                edition.equations = edition.make_equations()
                return f"{line} in {parent}"
    raise AssertionError("nothing is withheld that could be told")


def main(arguments):
    broken = "--broken" in arguments
    folders = [a for a in arguments if not a.startswith("-")]
    status = 0
    seen = 0
    for folder in folders:
        for name, standard, make in editions(folder):
            seen += 1
            edition = make()
            told = tell_one(edition) if broken else None
            failures, narrowest, bounded, solved = examine(edition)
            unit = "" if not told else f" with {told} told"
            print(
                f"audit: {name} {standard}{unit}: {len(edition.withheld)} withheld cells among"
                f" {len(edition.withheld) + len(edition.count)}, {len(failures)} can be narrowed too far;"
                f" narrowest range {narrowest}, {bounded} bounded by open tables ({solved} problems solved)"
            )
            if broken:
                status |= not failures
            else:
                for (area, line), low, high, need, possible in failures[:10]:
                    print(f"  {area} {line}: {low}..{high}, promised {min(need, possible)}")
                status |= bool(failures)
    if not seen:
        print("audit: nothing to examine")
    return int(status or not seen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
