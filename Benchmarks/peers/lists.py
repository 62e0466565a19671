"""Reads made-up household reviews in XML with this program, which checks every record by the schema, and with lxml, which checks
nothing, by turns (A B A B ...), and writes what it took to RESULTS.md. What is measured is said in reading.py.
"""
import argparse
import importlib.metadata
import json
import pathlib
import platform
import statistics
import sys

import documents
from reading import machine, measured, save, spread

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "schemas/household-review.xsd"
HEADING = "# How fast household reviews in XML are read"
LOOP = (
    "import sys\n"
    "from lxml import etree\n"
    "count = 0\n"
    "for _, household in etree.iterparse(sys.argv[1], tag='{%s}household'):\n"
    "    %s\n"
    "    household.clear()\n"
    "    while household.getprevious() is not None: del household.getparent()[0]\n"
    "print(count)\n"
)
PEERS = {
    "lxml, every field read": LOOP % (documents.NAMESPACE, "for field in household.iter(): count += len(field.text or '')"),
    "lxml, nothing read": LOOP % (documents.NAMESPACE, "count += 1"),
}


def check(program, path, answers):
    """The counts must be those the document was made with; returns the share of proven records."""
    for route in ([], ["--reference"]):
        found = json.loads(measured([*program, *route, path])[2])
        for key, expected in answers.items():
            if found[key] != expected:
                sys.exit(f"{path} {route}: {key} is {found[key]}, not {expected}")
        if not route:
            share = found["proven"] / max(1, found["rows"])
    return share


def compare(name, label, program, command, path, pairs):
    own, other, ratios, memory = [], [], [], [0, 0]
    for _ in range(pairs):
        for index, (line, seconds) in enumerate((([*program, path], own), ([*command, path], other))):
            spent, peak, _ = measured(line)
            seconds.append(spent)
            memory[index] = max(memory[index], peak)
        ratios.append(other[-1] / own[-1])
    line = (
        f"| {name} | {label} | {statistics.median(own):.2f} | {statistics.median(other):.2f} "
        f"| **{spread(ratios)}** | {memory[0]:.0f} / {memory[1]:.0f} |"
    )
    print(line, flush=True)
    return line


def page(lines, shares, households, pairs):
    proven = "; ".join(f"{name}: {share:.1%}" for name, share in shares.items())
    return "\n".join([
        HEADING,
        "",
        f'`make bench-lists LISTS="--pairs {pairs}"`: '
        f"a made-up review of {households:,} households with some three persons each, every record checked by "
        f"`schemas/household-review.xsd` and every field counted, beside lxml's `iterparse` without a schema; {pairs} pairs run by "
        "turns. Seconds are those of the processor for the whole process; a ratio is the median of the pairs, with the least and the "
        "greatest. The counts are checked on both ways against those the document was made with.",
        "",
        "| document | other reader | rasoat, s | other, s | other / rasoat | peak memory, MiB |",
        "|---|---|---|---|---|---|",
        *lines,
        "",
        f"Records read without libxml2: {proven}. `--objects` is the same program making an object of every event, `--reference` with "
        "libxml2 and its validator alone. Memory does not grow with the document.",
        "",
        f"Versions: lxml {importlib.metadata.version('lxml')}, Python {platform.python_version()}. Machine: {machine()}, other work "
        "running on it: only the ratios mean something.",
        "",
    ])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--households", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=7)
    options = parser.parse_args()
    program = [options.program, "--schema", str(SCHEMA)]
    lines, shares = [], {}
    for name, indented in (("indented", True), ("on one line", False)):
        folder = f"{'indented' if indented else 'line'}-{options.households}"
        path, answers = documents.prepared(options.work, folder, options.households, indented)
        label = f"{name}, {pathlib.Path(path).stat().st_size / 1e6:.0f} MB"
        shares[name] = check(program, path, answers)
        for peer, script in PEERS.items():
            command = [sys.executable, "-c", script]
            lines.append(compare(label, peer, program, command, path, options.pairs))
        for switch in ("--objects", "--reference"):
            lines.append(compare(label, switch, program, [*program, switch], path, min(3, options.pairs)))
    save(page(lines, shares, options.households, options.pairs), HEADING)


if __name__ == "__main__":
    main()
