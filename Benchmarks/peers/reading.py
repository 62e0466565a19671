"""Reads made-up workbooks with this program and with others, by turns (A B A B ...), and writes what it took to RESULTS.md.

Times are processor seconds of the whole process, its start included; a ratio is taken pair by pair, and the median of the
ratios is stated with the least and the greatest. So what else runs on the machine touches both alike.
"""
import argparse
import datetime
import importlib.metadata
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile

import workbooks

HERE = pathlib.Path(__file__).resolve().parent
RESULTS = HERE.parent / "RESULTS.md"
CHART = HERE.parent / "reading.svg"
HEADING = "# How fast workbooks are read"

PEERS = {
    "fastexcel": (
        "fastexcel",
        "import sys, fastexcel\n"
        "for path in sys.argv[1:]:\n"
        "    book = fastexcel.read_excel(path)\n"
        "    for name in book.sheet_names: book.load_sheet_eager(name)\n",
    ),
    "calamine": (
        "python-calamine",
        "import sys, python_calamine\n"
        "for path in sys.argv[1:]:\n"
        "    book = python_calamine.CalamineWorkbook.from_path(path)\n"
        "    for name in book.sheet_names: book.get_sheet_by_name(name)\n",
    ),
    "polars": (
        "polars",
        "import sys, polars\n"
        "for path in sys.argv[1:]: polars.read_excel(path, sheet_id=0, engine='calamine')\n",
    ),
    "pandas": (
        "pandas",
        "import sys, pandas\n"
        "for path in sys.argv[1:]: pandas.read_excel(path, sheet_name=None, engine='calamine')\n",
    ),
    "openpyxl": (
        "openpyxl",
        "import sys, openpyxl\n"
        "for path in sys.argv[1:]:\n"
        "    for sheet in openpyxl.load_workbook(path, read_only=True, data_only=True):\n"
        "        for row in sheet.iter_rows(values_only=True): pass\n",
    ),
}


def measured(command):
    """Processor seconds, peak memory in MiB and output of a command.

    A process begins with the memory figure of the one it was made by, which may be larger than its own: a small program in
    between tells the memory, where it is installed.
    """
    with tempfile.NamedTemporaryFile("r") as figure:
        between = ["/usr/bin/time", "-q", "-f", "%M", "-o", figure.name] if os.access("/usr/bin/time", os.X_OK) else []
        process = subprocess.Popen([*between, *command], stdout=subprocess.PIPE)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command[:3]} ended with {process.returncode}")
        memory = int(figure.read() or usage.ru_maxrss) / 1024
    return usage.ru_utime + usage.ru_stime, memory, output


def spread(values):
    return f"{statistics.median(values):.1f} ({min(values):.1f} to {max(values):.1f})"


class Measurement:
    def __init__(self, name, paths, answers):
        self.name, self.paths, self.answers = name, paths, answers
        self.lines = []
        self.ratios = {}
        self.memory = 0
        self.seconds = []

    def check(self, program):
        """The counts must be those the workbooks were made with."""
        found = json.loads(measured([program, *self.paths])[2])
        for key, expected in self.answers.items():
            if found[key] != expected:
                sys.exit(f"{self.name}: {key} is {found[key]}, not {expected}")
        self.proven = found["proven"] / max(1, found["rows"])

    def compare(self, label, program, command, pairs):
        own, other, ratios, memory = [], [], [], 0
        for _ in range(pairs):
            seconds, peak, _ = measured([program, *self.paths])
            self.memory = max(self.memory, peak)
            own.append(seconds)
            seconds, peak, _ = measured([*command, *self.paths])
            memory = max(memory, peak)
            other.append(seconds)
            ratios.append(other[-1] / own[-1])
        self.seconds += own
        self.ratios[label] = statistics.median(ratios)
        self.lines.append(
            f"| {self.name} | {label} | {statistics.median(own):.2f} | {statistics.median(other):.2f} "
            f"| **{spread(ratios)}** | {self.memory:.0f} / {memory:.0f} |"
        )
        print(self.lines[-1], flush=True)


def chart(measurements):
    """Bars of the ratios to each peer, one group for each set."""
    labels = list(measurements[0].ratios)
    colours = ["#2f5d8a", "#6b9ac4", "#97b8a0", "#c9a66b", "#b0b0b0", "#d9c7b8"]
    scale = 430 / max(max(m.ratios.values()) for m in measurements)
    parts, y = [], 34
    for measurement in measurements:
        parts.append(f'<text x="10" y="{y + 12}" font-weight="bold">{measurement.name}</text>')
        y += 20
        for label, ratio in measurement.ratios.items():
            colour = colours[labels.index(label) % len(colours)] if label in labels else "#b0b0b0"
            parts.append(f'<text x="130" y="{y + 12}" text-anchor="end">{label}</text>')
            parts.append(f'<rect x="138" y="{y + 1}" width="{max(1, ratio * scale):.1f}" height="14" fill="{colour}"/>')
            parts.append(f'<text x="{142 + ratio * scale:.1f}" y="{y + 12}">{ratio:.1f}</text>')
            y += 18
        y += 8
    title = "Processor time of other readers, in times that of rasoat"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="{y}" font-family="sans-serif" font-size="12" '
        f'role="img" aria-label="{title}"><rect width="100%" height="100%" fill="white"/>'
        f'<text x="10" y="20" font-size="14">{title}</text>{"".join(parts)}</svg>\n'
    )


def page(measurements, pairs, peers):
    versions = ", ".join(f"{name} {importlib.metadata.version(PEERS[name][0])}" for name in peers)
    shares = "; ".join(f"{m.name}: {m.proven:.0%}" for m in measurements)
    lines = [
        HEADING,
        "",
        f"`make bench-reading`: made-up lists of 45 columns, every cell read and counted by type, {pairs} pairs run by "
        "turns. Seconds are those of the processor for the whole process; a ratio is the median of the pairs, with the "
        "least and the greatest. The counts are checked against those the workbooks were made with. *Mess*: the share of cells "
        "with a style of their own, blanks among them, and of decimals that are formulas with a result of 17 digits.",
        "",
        "| workbooks | other reader | rasoat, s | other, s | other / rasoat | peak memory, MiB |",
        "|---|---|---|---|---|---|",
        *(line for measurement in measurements for line in measurement.lines),
        "",
        "![times](reading.svg)",
        "",
        f"Rows read without libxml2: {shares}. `--objects` is the same program "
        "making an object of every cell, as an import does, `--reference` with libxml2 and zlib alone; fastexcel reads "
        "into Arrow, calamine into its own cells without making Python objects, polars and pandas into frames, by way of these, openpyxl row by row.",
        "",
        f"Versions: {versions}, Python {platform.python_version()}. Machine: {machine()}, other work running on it: only the ratios mean something.",
        "",
    ]
    return "\n".join(lines)


def machine():
    """The processor, its cores and the day."""
    model = next(
        (line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine()
    )
    return f"{model}, {os.cpu_count()} cores, {datetime.date.today().isoformat()}"


def save(text, heading=HEADING):
    """Puts the section in place of the one that was there."""
    before, _, rest = RESULTS.read_text().partition(heading + "\n")
    following = rest.find("\n# ")
    after = rest[following + 1 :] if following >= 0 else ""
    RESULTS.write_text(before.rstrip("\n") + "\n\n" + text + ("\n" + after if after else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--rows", type=int, nargs="*", default=[100_000, 500_000])
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--mess", type=float, nargs="*", default=[0.05, 0.5])
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--peers", nargs="*", choices=list(PEERS), default=list(PEERS))
    options = parser.parse_args()
    sets = [(f"20,000 rows, mess {mess:.0%}", f"mess-{mess}", 1, 20_000, mess) for mess in options.mess]
    if options.files:
        sets.append((f"{options.files:,} villages", f"villages-{options.files}", options.files, 100, 0.0))
    sets += [(f"{rows:,} rows", f"rows-{rows}", 1, rows, 0.0) for rows in options.rows]
    measurements = []
    for name, folder, files, rows, mess in sets:
        paths, answers = workbooks.prepared(options.work, folder, files, rows, mess)
        measurement = Measurement(name, paths, answers)
        measurement.check(options.program)
        for peer in options.peers:
            script = PEERS[peer][1]
            # The slowest is asked once, and not for what would take it minutes.
            if peer == "openpyxl" and rows * files > 100_000:
                continue
            pairs = 1 if peer == "openpyxl" else options.pairs
            measurement.compare(peer, options.program, [sys.executable, "-W", "ignore", "-c", script], pairs)
        for switch in ("--objects", "--reference"):
            measurement.compare(switch, options.program, [options.program, switch], min(3, options.pairs))
        measurements.append(measurement)
        # After every set, so that an interrupted run leaves what it has.
        CHART.write_text(chart(measurements))
        save(page(measurements, options.pairs, options.peers))


if __name__ == "__main__":
    main()
