"""Opens the statistical files of a public edition with public readers and compares them with its tidy table.

    formats.py FOLDER...   folders made by `rasoat publish`

Readers: frictionless (datapackage.json), pysdmx (SDMX-ML 3.0 structure, SDMX-CSV 2.0), pyaxis (PX).
"""

import csv
import glob
import os
import sys

import frictionless
import pandas
from pyaxis import pyaxis
from pysdmx.io import read_sdmx
from pysdmx.model import Codelist, DataStructureDefinition

MARK = "…"


def tidy(folder):
    """(standard, area, table, item, unit) -> count or None where withheld."""
    counts = {}
    (name,) = glob.glob(f"{folder}/tallies-*.csv")
    with open(name, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            key = tuple(row[c] for c in ("standard", "area_code", "table", "item", "unit"))
            counts[key] = None if row["count"] == MARK else int(row["count"])
    return counts


def same(own, other, where):
    """Every figure of the other is that of the tidy table, which leaves out zeros of villages only."""
    wrong = [k for k, v in other.items() if own.get(k, 0) != v]
    lost = [k for k in own if k not in other]
    assert not wrong and not lost, f"{where}: {wrong[:3]} {lost[:3]}"
    return len(other), sum(v is None for v in other.values())


def package(folder):
    report = frictionless.validate(f"{folder}/datapackage.json")
    assert report.valid, report.flatten(["type", "message"])[:3]
    rows = frictionless.Package(f"{folder}/datapackage.json").get_resource("tallies").read_rows()
    return {
        tuple(r[c] for c in ("standard", "area_code", "table", "item", "unit")): r["count"] for r in rows
    }


def sdmx(folder):
    message = read_sdmx(f"{folder}/sdmx/structure.xml", validate=True)
    structure = next(s for s in message.structures if isinstance(s, DataStructureDefinition))
    lists = {c.id: {i.id for i in c.items} for c in message.structures if isinstance(c, Codelist)}
    dimensions = [c.id for c in structure.components.dimensions]
    data = read_sdmx(f"{folder}/sdmx/data.csv", validate=False).data[0].data.astype(object)
    data = data.where(pandas.notna(data), "").astype(str)
    keys = ["STANDARD", "REF_AREA", "TABLE_ID", "ITEM", "UNIT_MEASURE"]
    assert sorted(dimensions) == sorted(keys + ["TIME_PERIOD"]), dimensions
    known = zip(keys, ["CL_STANDARD", "CL_AREA", "CL_TABLE", "CL_ITEM", "CL_UNIT"])
    for key, name in known:
        assert set(data[key]) <= lists[name], f"{key}: codes that {name} does not have"
    assert set(data["CONF_STATUS"]) <= lists["CL_CONF_STATUS"]
    counts = {}
    for row in data.to_dict("records"):
        hidden = row["CONF_STATUS"] == "C"
        assert hidden == (row["OBS_VALUE"] == ""), row
        counts[tuple(row[k] for k in keys)] = None if hidden else int(float(row["OBS_VALUE"]))
    return counts


def axis(folder):
    counts = {}
    for name in sorted(glob.glob(f"{folder}/px/*.px")):
        standard, table = os.path.basename(name)[:-3].split("-", 1)
        parsed = pyaxis.parse(name, encoding="utf-8")
        meta, data = parsed["METADATA"], parsed["DATA"]
        places = dict(zip(meta["VALUES(Địa bàn)"], meta["CODES(Địa bàn)"]))
        lines = dict(zip(meta["VALUES(Chỉ tiêu)"], meta["CODES(Chỉ tiêu)"]))
        for row in data.to_dict("records"):
            item, unit = lines[row["Chỉ tiêu"]].rsplit(":", 1)
            value = str(row["DATA"]).strip('"')
            if value == "..":
                continue
            counts[(standard, places[row["Địa bàn"]], table, item, unit)] = (
                None if value == "..." else int(value)
            )
    return counts


def main(folders):
    for folder in folders:
        own = tidy(folder)
        for name, read in (("frictionless", package), ("pysdmx", sdmx), ("pyaxis", axis)):
            number, hidden = same(own, read(folder), f"{folder} {name}")
            print(f"formats: {folder}: {name} reads {number} figures, {hidden} of them withheld, the same as the tidy table")


if __name__ == "__main__":
    main(sys.argv[1:])
