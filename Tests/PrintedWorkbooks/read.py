"""Reads the workbooks of a round back with openpyxl and, where it is there, with LibreOffice.

usage: read.py FOLDER ROUND

FOLDER holds what `rasoat run`, `rasoat forms` (as xlsx and csv) and `rasoat forms --lists` wrote for a round. Every figure of a form
has to be the one of the tidy table that its source names, a share the half-up quotient; forms and the workbooks of areas have to
hold these figures at their places; the lists as many households as were counted. Parts are well-formed, LibreOffice reckons
every formula to the value that is stored, and no printed cell is too narrow for its number.

Prints what is wrong and a summary; ends with 1 when anything is.
"""

import csv
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from fractions import Fraction

import openpyxl

ALWAYS_RECKON = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""

wrong = []


def expect(is_true, *text):
    if not is_true:
        wrong.append(" ".join(str(part) for part in text))


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def half_up(count, base):
    """A share in hundredths, half up, as its exact value."""
    return Fraction((count * 10000 * 2 + base) // (2 * base), 100)


def tidy(path):
    counts = {}
    for line in rows(path):
        counts[line["area_code"], f'{line["table"]}/{line["item"]}:{line["unit"]}'] = int(line["count"])
    return counts


def figures(sheet):
    """The lines of a table by area and slice: what stands right of its name, below its row of marks."""
    found, name, first = {}, None, None
    for row in sheet.iter_rows(values_only=True):
        if row[:2] == ("A", "B"):
            first = 3 if row[2] == "C" else 2
            continue
        if first is None:
            continue
        name = row[1] or name
        if any(isinstance(cell, (int, float)) for cell in row[first:]):
            found[name, row[2] if first == 3 else ""] = list(row[first:])
    return found


def check_form(path, counts):
    """A workbook of forms against its file of figures, and that against the tidy table; the figures by sheet."""
    lines = rows(path.with_suffix(".csv"))
    for line in lines:
        source, area = line["source"].split(" of "), line["area_code"]
        if area.endswith(("-urban", "-rural")) or "/" not in source[0]:
            continue
        # Villages leave lines that count nothing out; a sum names its lines, each with its sign.
        missing = 0 if "-" in area and line["numerator"] else None
        named = [counts.get((area, name.lstrip("+")), missing) for name in source[0].split(" ")]
        known = [count for count in named if count is not None]
        count = sum(known) if known else None
        expect(line["numerator"] == ("" if count is None else str(count)), path.name, line)
        if len(source) == 2 and line["value"]:
            expect(Fraction(line["value"]) == half_up(int(line["numerator"]), int(line["base"])), path.name, line)
    book = openpyxl.load_workbook(path, data_only=True)
    names = list(dict.fromkeys(line["form"] for line in lines))
    expect(len(names) == len(book.sheetnames), path.name, "sheets", book.sheetnames, names)
    tables = {}
    for name, sheet in zip(names, book.worksheets):
        table = {}
        for line in lines:
            if line["form"] == name:
                value = float(line["value"]) if line["value"] else None
                table.setdefault((line["area_name"], line["row"]), []).append(value)
        read = {key: [cell if cell != "" else None for cell in cells] for key, cells in figures(sheet).items()}
        expect(read == {key: cells for key, cells in table.items() if any(cell is not None for cell in cells)}, path.name, name)
        expect(sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9, path.name, name, "A4 across")
        expect(sheet.print_title_rows, path.name, name, "rows repeated on every page")
        expect("&P" in (sheet.oddFooter.right.text or ""), path.name, name, "page numbers")
        tables[sheet.title] = read
    return tables


def check_area(path, tables):
    """The workbook of an area holds the figures of its forms."""
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = [sheet for sheet in book.worksheets[1:]]
    expect(sheets, path.name, "has no tables")
    for sheet in sheets:
        expect(figures(sheet) == tables.get(sheet.title), path.name, sheet.title, "differs from the form")


def check_lists(path, area, counts):
    """The annexes of the decision have as many households as the tables count."""
    poor, near = "movement-poor", "movement-near-poor"
    wanted = {
        "PL 1": ["status/poor:household"], "PL 2": ["status/near-poor:household"],
        "PL 3": [f"{poor}/became-near-poor:household", f"{poor}/rose-above:household"], "PL 4": [f"{near}/rose-above:household"],
    }
    book = openpyxl.load_workbook(path)
    for name, lines in wanted.items():
        count = sum(counts.get((area, line), 0) for line in lines)
        if name not in book.sheetnames:
            expect(count == 0, path.name, name, "is missing, counted:", count)
            continue
        read = [row[0] for row in book[name].iter_rows(values_only=True) if isinstance(row[0], int)]
        expect(read == list(range(1, count + 1)), path.name, name, len(read), "households, counted:", count)


def check_parts(path):
    with zipfile.ZipFile(path) as parts, tempfile.TemporaryDirectory() as folder:
        parts.extractall(folder)
        files = [str(file) for file in pathlib.Path(folder).rglob("*") if file.suffix in (".xml", ".rels")]
        result = subprocess.run(["xmllint", "--noout", "--nonet"] + files, capture_output=True, text=True, check=False)
        expect(result.returncode == 0 and len(files) > 8, path.name, result.stderr)


def convert(paths, folder, form):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        settings = pathlib.Path(profile) / "user"
        settings.mkdir()
        (settings / "registrymodifications.xcu").write_text(ALWAYS_RECKON, encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", form, "--outdir", str(folder)]
            + [str(path) for path in paths],
            timeout=580, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def check_reckoned(paths, folder):
    """LibreOffice reckons every formula anew and comes to what is stored."""
    convert(paths, folder / "again", "xlsx")
    compared = 0
    for path in paths:
        again = folder / "again" / path.name
        if not again.exists():
            wrong.append(f"{path.name}: LibreOffice did not open it")
            continue
        books = [openpyxl.load_workbook(file, data_only=True) for file in (path, again)]
        for before, after in zip(*(book.worksheets for book in books)):
            values = [
                {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, (int, float))}
                for sheet in (before, after)
            ]
            compared += len(values[0])
            expect(values[0] == values[1], path.name, before.title, "reckoned anew",
                   sorted(set(values[0].items()) ^ set(values[1].items()))[:4])
    return compared


def check_printed(paths, folder):
    """No number is printed as ###."""
    convert(paths, folder / "pdf", "pdf")
    pages = 0
    for path in paths:
        file = folder / "pdf" / (path.stem + ".pdf")
        if not file.exists():
            wrong.append(f"{path.name}: not printed")
            continue
        text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=False).stdout
        expect("###" not in text, path.name, "a cell is too narrow")
        pages += text.count("\f")
    return pages


def main(folder, name):
    counts = tidy(folder / f"tallies-{name}.csv")
    forms = sorted((folder / name).glob("*/bieu-mau-*.xlsx"))
    lists = sorted((folder / name / "noi-bo").glob("*/danh-sach-*.xlsx"))
    # A commune, the district, and the lists of a commune.
    printed = reckoned = forms[:1] + forms[1:][-1:] + lists[:1]
    if os.environ.get("RASOAT_THOROUGH") != "1":
        # Figures and what is printed of fewer, the shortest lists.
        forms, lists = forms[:1] + forms[1:][-2:], sorted(lists, key=lambda path: path.stat().st_size)[:1]
        reckoned = forms[:1] + forms[1:][-1:] + lists
        printed = reckoned[1:]
    expect(forms and lists, "no workbooks in", folder)
    for path in forms:
        tables = check_form(path, counts)
        check_area(path.with_name(path.name.removeprefix("bieu-mau-")), tables)
    for path in lists:
        check_lists(path, path.parent.name.split("-")[0], counts)
        expect(path.stat().st_mode & 0o077 == 0, path.name, "can be read by others")
    books = forms + lists
    if shutil.which("xmllint"):
        for path in books:
            check_parts(path)
    summary = f"{name}: {len(forms)} workbooks of forms, {len(lists)} of lists read"
    if shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as work:
            summary += f", {check_reckoned(reckoned, pathlib.Path(work))} numbers reckoned anew"
            if shutil.which("pdftotext"):
                summary += f", {check_printed(printed, pathlib.Path(work))} pages printed"
    else:
        summary += "; LibreOffice: skipped, it is not installed"
    for line in wrong[:20]:
        print(line[:600])
    print(summary + f", {len(wrong)} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
