"""Times the whole of rasoat against a script that only reads, checks four rules and counts; then how it grows with the files.

    python measure.py rasoat FOLDER [--pairs 5] [--files 2000] [--rows 100000] [--growth 250 500 1000 2000 4000]

Runs alternate (A B A B), on two cores. Compared are medians of pairs; times of one kind are processor seconds of all children,
user and system. Writes a table in Markdown to standard output; a wrong count ends it.
"""
import argparse, math, os, shutil, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))


def measured(command, **more):
    """Processor seconds, wall seconds and peak memory in MiB of a command and its children, and what it printed."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 2)
        if hasattr(os, "sched_setaffinity"): os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:2]))
        os.chdir(more.get("folder", "."))
        os.execvp(command[0], command)
    os.close(writer)
    start = time.monotonic()
    with os.fdopen(reader) as file: text = file.read()
    _, status, usage = os.wait4(child, 0)
    if status > 256: sys.exit(f"{command[:3]} ended with {status}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024, text


def generate(folder, files, households, *more):
    if not os.path.exists(os.path.join(folder, "answers.csv")):
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), folder, "--files", str(files), "--households",
            str(households), *more], check=True)


def answers(folder):
    with open(os.path.join(folder, "answers.csv"), encoding="utf-8") as file: return file.read()


def run(program, folder, root):
    """A round from its inbox to the reports, in an empty store; then its counts are compared with the answers."""
    out = os.path.join(folder, "out")
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    store = os.path.join(out, "s.sqlite")
    cost = measured([program, "run", os.path.join(folder, "inbox"), "--round", "2023", "--output", out, "--store", store,
        "--jobs", "2", "--quiet"], folder=root)
    text = subprocess.run([program, "tallies", "--round", "2023", "--format", "csv", "--store", store], cwd=root, check=True,
        capture_output=True, text=True).stdout
    counts = {}
    for line in text.splitlines()[1:]:
        field = line.split(",")
        if field[2] == "commune" and field[5] == "status" and field[7] == "household" and field[6] in ("poor", "near-poor"):
            counts[field[3], field[6]] = field[8]
    for line in answers(folder).splitlines()[1:]:
        commune, poor, near_poor = line.split(",")
        if (counts.get((commune, "poor")), counts.get((commune, "near-poor"))) != (poor, near_poor):
            sys.exit(f"{folder}: {commune} is not counted as made")
    return cost


def script(folder):
    cost = measured([sys.executable, os.path.join(HERE, "script.py"), os.path.join(folder, "inbox")])
    if cost[3] != answers(folder): sys.exit(f"{folder}: the script counts otherwise")
    return cost


def spread(values, digits=2):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("folder")
    options.add_argument("--pairs", type=int, default=5)
    options.add_argument("--files", type=int, default=2000)
    options.add_argument("--rows", type=int, default=100000)
    options.add_argument("--growth", type=int, nargs="*", default=[250, 500, 1000, 2000, 4000])
    options.add_argument("--growth-households", type=int, default=40)
    given = options.parse_args()
    program, root = os.path.abspath(given.program), os.path.abspath(os.path.join(HERE, "../.."))
    print("| set | rasoat: processor s | wall s | MiB | script: processor s | wall s | MiB | processor, rasoat : script | wall |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, files, more in [("files", given.files, []), ("one workbook", given.rows // 150, ["--together"])]:
        folder = os.path.abspath(os.path.join(given.folder, f"{name.replace(' ', '-')}-{files}"))
        generate(folder, files, 150, *more)
        ours, theirs = [], []
        for _ in range(given.pairs):
            ours.append(run(program, folder, root))
            theirs.append(script(folder))
        rows = f"{files} files of 150" if not more else f"{files * 150} rows in {name}"
        cells = [spread([each[index] for each in side], 0 if index == 2 else 2) for side in (ours, theirs) for index in range(3)]
        ratios = [spread([a[index] / b[index] for a, b in zip(ours, theirs)]) for index in range(2)]
        print("| " + " | ".join([rows, *cells, *ratios]) + " |", flush=True)
    print("\n| files | households | processor s | per household, ms | wall s | peak MiB |\n|---|---|---|---|---|---|")
    points = []
    for files in given.growth:
        folder = os.path.abspath(os.path.join(given.folder, f"growth-{files}"))
        generate(folder, files, given.growth_households)
        cost = run(program, folder, root)
        rows = files * given.growth_households
        points.append((math.log(rows), math.log(cost[0])))
        print(f"| {files} | {rows} | {cost[0]:.1f} | {cost[0] / rows * 1000:.3f} | {cost[1]:.1f} | {cost[2]:.0f} |", flush=True)
    if len(points) > 1:
        mean = [statistics.mean(side) for side in zip(*points)]
        slope = sum((x - mean[0]) * (y - mean[1]) for x, y in points) / sum((x - mean[0]) ** 2 for x, _ in points)
        print(f"\nTime grows with the power {slope:.2f} of the households.")


if __name__ == "__main__":
    main()
