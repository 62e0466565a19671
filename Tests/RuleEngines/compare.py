"""Asks the public engine `vtlengine` what rasoat was asked, and compares every answer: true, false or null.

usage: compare.py FOLDER      (a folder that `rasoat rules export --vtl --output FOLDER FILES` wrote)

Prints one line for each rule that differs and a summary; ends with 1 when an answer differs.
"""

import csv
import json
import pathlib
import re
import sys

import pandas
from vtlengine import run


def records(path, structure):
    """The records of a data set, each column of its own type; an empty field is a missing value."""
    frame = pandas.read_csv(path, dtype="string", keep_default_na=False, na_values=[""])
    for component in structure["DataStructure"]:
        name, kind = component["name"], component["type"]
        if kind == "Integer":
            frame[name] = frame[name].astype("Int64")
        elif kind == "Number":
            frame[name] = frame[name].astype("Float64")
        elif kind == "Boolean":
            frame[name] = frame[name].map({"true": True, "false": False}).astype("boolean")
    return frame


def answers(path):
    """Our answers by rule and record."""
    known = {"true": True, "false": False, "": None}
    with open(path, encoding="utf-8", newline="") as file:
        return {(row["rule"], int(row["record"])): known[row["answer"]] for row in csv.DictReader(file)}


def main(folder):
    folder = pathlib.Path(folder)
    structures = json.loads((folder / "structures.json").read_text(encoding="utf-8"))
    script = (folder / "rules.vtl").read_text(encoding="utf-8")
    compared, differing, rules = 0, {}, set()
    for structure in structures["datasets"]:
        data = structure["name"]
        name = data.removesuffix("_DATA")
        ours = answers(folder / f"{name}_ANSWERS.csv")
        if not ours:
            continue
        part = re.search(rf"define datapoint ruleset {name} .*?{name}_CHECKED <- [^\n]*\n", script, re.S)
        checked = run(
            script=part.group(0), data_structures={"datasets": [structure]},
            datapoints={data: records(folder / f"{data}.csv", structure)})[f"{name}_CHECKED"].data
        theirs = {}
        for record, rule, answer in zip(checked["record"], checked["ruleid"], checked["bool_var"]):
            theirs[(rule.replace("_", "-"), int(record))] = None if pandas.isna(answer) else bool(answer)
        for key, answer in ours.items():
            compared += 1
            rules.add(key[0])
            if key not in theirs or theirs[key] is not answer:
                differing.setdefault(key[0], []).append((key[1], answer, theirs.get(key, "absent")))
    for rule, cases in sorted(differing.items()):
        record, our, their = cases[0]
        print(f"{rule}: {len(cases)} answers differ, first in record {record}: {our} here, {their} there")
    print(f"{len(rules)} rules, {compared} answers compared, {sum(map(len, differing.values()))} differ")
    return 1 if differing or not compared else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
