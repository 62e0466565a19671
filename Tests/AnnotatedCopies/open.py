"""Opens annotated copies of workbooks with openpyxl and, where it is there, with LibreOffice.

usage: open.py FOLDER [RASOAT]

FOLDER holds `originals` and, under the same names, their `copies`. A copy has to open wherever its original does, with
the same values on the sheets of the sender, comments, and a sheet of findings as the last. With RASOAT, the program,
the copies that LibreOffice has saved are annotated again, and must hold as many marks as before.

Prints what is wrong and a summary; ends with 1 when anything is.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings

import openpyxl

COLORS = ("FFFFC7C9", "FFFFF1A9")


def held(sheet):
    """The cells that stand in a sheet; to ask by rows would make all those between, and one far away is enough to fill the memory."""
    return list(sheet._cells.values())


def cells(book):
    """The values of the sheets of a workbook by sheet and address; formulas of arrays by their text."""
    return {
        sheet.title: {
            cell.coordinate: str(getattr(cell.value, "text", cell.value)) for cell in held(sheet) if cell.value is not None
        }
        for sheet in book.worksheets
    }


def marks(path):
    """The comments of a workbook, those joined to another, and the filled cells, without the sheet of findings."""
    comments, joined, fills = 0, 0, 0
    for sheet in openpyxl.load_workbook(path).worksheets:
        if sheet.title.startswith("Lỗi"):
            continue
        for cell in held(sheet):
            comments += cell.comment is not None
            joined += cell.comment is not None and "- rasoat -" in cell.comment.text
            fills += cell.fill.fgColor.rgb in COLORS
    return comments, joined, fills


def read(path):
    """A workbook, or why it cannot be opened."""
    try:
        return openpyxl.load_workbook(path), None
    except Exception as error:
        return None, repr(error)


def convert(paths, folder, form):
    """Lets LibreOffice write workbooks in another form; the names of those it wrote."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", form]
        rest = list(paths)
        for _ in range(3):
            if rest:
                subprocess.run(
                    command + ["--outdir", str(folder)] + [str(path) for path in rest], timeout=420,
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            done = {path.stem for path in folder.iterdir()}
            rest = [path for path in rest if path.stem not in done]
    return done


def open_with_openpyxl(copies, originals):
    wrong, opened = [], 0
    for path in copies:
        before, _ = read(originals / path.name)
        if before is None or not before.worksheets:
            continue
        after, problem = read(path)
        if after is None:
            wrong.append(f"{path.name}: openpyxl: {problem}")
            continue
        opened += 1
        values, old = cells(after), cells(before)
        added = [name for name in values if name not in old]
        if len(added) != 1 or not added[0].startswith("Lỗi") or after.sheetnames[-1] != added[0]:
            wrong.append(f"{path.name}: added sheets {added}")
        elif {name: values[name] for name in old} != old:
            wrong.append(f"{path.name}: values changed")
        elif not any(cell.comment for sheet in after.worksheets for cell in held(sheet)):
            wrong.append(f"{path.name}: no comment")
    print(f"openpyxl: {opened} of {len(copies)} copies opened with the values of their originals")
    return wrong


def open_with_libreoffice(copies, originals, folder, program):
    if shutil.which("soffice") is None:
        print("LibreOffice: skipped, it is not installed")
        return []
    written = convert(copies, folder / "saved", "xlsx")
    missing = [path for path in copies if path.stem not in written]
    also = convert([originals / path.name for path in missing], folder / "originals-saved", "xlsx") if missing else set()
    wrong = [f"{path.name}: LibreOffice does not open it" for path in missing if path.stem in also]
    print(f"LibreOffice: {len(copies) - len(missing)} of {len(copies)} copies opened, {len(missing) - len(wrong)} not, like their originals")
    if program:
        again = folder / "again"
        subprocess.run(
            [program, "check", str(folder / "saved"), "--annotate", str(again)], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, check=False)
        for path in copies:
            first, second = marks(path), marks(again / path.name) if (again / path.name).exists() else None
            if first != second:
                wrong.append(f"{path.name}: marks {first}, annotated again {second}")
        print(f"saved by LibreOffice and annotated again: {len(copies)} copies")
    return wrong


def main(folder, program=None):
    warnings.simplefilter("ignore")
    folder = pathlib.Path(folder)
    originals = folder / "originals"
    copies = sorted(path for path in (folder / "copies").iterdir() if path.is_file())
    wrong = open_with_openpyxl(copies, originals)
    wrong += open_with_libreoffice(copies, originals, folder, program)
    print("\n".join(wrong) if wrong else "all copies open")
    sys.exit(1 if wrong or not copies else 0)


main(*sys.argv[1:])
