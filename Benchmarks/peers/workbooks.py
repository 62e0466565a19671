"""Made-up lists of households as workbooks of 45 columns, with the number of cells of each type known.

The names are made of common words, the numbers are drawn. A rate of mess says how much of a sheet is not as programs write it
row by row: a style for every cell, formulas with results of 17 digits, blanks, notes.
"""
import json
import pathlib
import random
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Bùi", "Lò", "Vàng", "Giàng", "Thạch", "Kim"]
MIDDLE = ["Văn", "Thị", "Hữu", "Đức", "Ngọc", "Thanh", "Xuân", "Minh"]
GIVEN = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hải", "Hoa", "Hương", "Lan", "Mai", "Nam", "Phúc", "Sơn", "Yến"]
CODES = {
    "sex": ["Nam", "Nữ"],
    "people": ["Kinh", "Khmer", "Thái", "Mường", "Tày"],
    "status": ["Không nghèo", "Hộ nghèo", "Hộ cận nghèo"],
    "house": ["Kiên cố", "Bán kiên cố", "Thiếu kiên cố", "Đơn sơ"],
    "water": ["Nước máy", "Giếng khoan", "Giếng đào", "Nước mưa"],
}
NOTES = ["Vắng chủ hộ, hỏi người thân", "Cần xem lại diện tích <đất>", "Nhà đang sửa & mở rộng"]

# What stands in the columns: name, code of the household, code lists, dates, marks, counts, decimals, money, telephone, note.
COLUMNS = (
    ["count", "own", "name"] + list(CODES) + ["date", "date", "phone"] + ["mark"] * 8 + ["small"] * 12
    + ["decimal"] * 6 + ["money"] * 4 + ["sparse"] * 2 + ["moment", "note"]
)
assert len(COLUMNS) == 45


def letters(column):
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


LETTERS = [letters(column) for column in range(1, 46)]
# Styles 0 to 4 by meaning; with mess, each again in 40 forms that look alike.
PLAIN, DATE, MOMENT, DECIMAL, TEXT = range(5)
FORMATS = [0, 14, 22, 2, 49]


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Sheet:
    """Writes one sheet and counts what it holds."""

    def __init__(self, seed, mess):
        self.random = random.Random(seed)
        self.mess = mess
        self.strings = {}
        self.counts = {"n": 0, "s": 0, "b": 0, "d": 0}

    def shared(self, text):
        return self.strings.setdefault(text, len(self.strings))

    def is_messy(self):
        return self.mess > 0 and self.random.random() < self.mess

    def style(self, meaning):
        return meaning + 5 * self.random.randrange(40) if self.is_messy() else meaning

    def cell(self, row, column, kind):
        draw = self.random
        start = f'<c r="{LETTERS[column]}{row}"'

        def write(meaning, value, kind, type="", formula=""):
            self.counts[kind] += 1
            style = self.style(meaning)
            styled = f' s="{style}"' if style else ""
            return f"{start}{styled}{type}>{formula}<v>{value}</v></c>"

        def text(value):
            return write(TEXT, self.shared(value), "s", ' t="s"')

        if kind in ("sparse", "note", "phone") and draw.random() < (0.9 if kind != "phone" else 0.2):
            return f'{start} s="{TEXT}"/>' if draw.random() < 0.5 else ""
        if self.is_messy() and draw.random() < 0.3:
            return f'{start} s="{self.style(TEXT)}"/>'
        if kind == "count":
            return write(PLAIN, row - 1, "n")
        if kind == "own":
            return text(f"29461-{row:07d}")
        if kind == "name":
            return text(f"{draw.choice(FAMILY)} {draw.choice(MIDDLE)} {draw.choice(GIVEN)} {draw.randrange(40)}")
        if kind in CODES:
            return text(draw.choice(CODES[kind]))
        if kind == "date":
            return write(DATE, draw.randrange(20000, 45000), "d")
        if kind == "moment":
            return write(MOMENT, round(draw.uniform(43000, 45000), 10), "d")
        if kind == "mark":
            return write(PLAIN, draw.randrange(2), "b", ' t="b"')
        if kind in ("small", "sparse"):
            return write(PLAIN, draw.randrange(12), "n")
        if kind == "money":
            return write(PLAIN, draw.randrange(400) * 500000, "n")
        if kind == "decimal":
            if self.is_messy():
                result = repr(draw.random() * 100)
                return write(DECIMAL, result, "n", formula=f"<f>{LETTERS[column - 1]}{row}/3</f>")
            return write(DECIMAL, round(draw.random() * 9999, draw.randrange(4)), "n")
        self.counts["s"] += 1
        value = escaped(draw.choice(NOTES)) if kind == "note" else f"09{draw.randrange(10**8):08d}"
        return f'{start} s="{self.style(TEXT)}" t="inlineStr"><is><t>{value}</t></is></c>'

    def rows(self, count):
        """The XML of the rows, a few hundred at a time; the first holds the headings."""
        self.counts["s"] += len(COLUMNS)
        heads = (f'<c r="{LETTERS[i]}1" s="4" t="s"><v>{self.shared(f"Cột {i + 1}")}</v></c>' for i in range(45))
        lines = ['<row r="1" spans="1:45">' + "".join(heads) + "</row>"]
        for row in range(2, count + 2):
            cells = "".join(self.cell(row, column, kind) for column, kind in enumerate(COLUMNS))
            lines.append(f'<row r="{row}" spans="1:45">{cells}</row>')
            if len(lines) >= 400:
                yield "".join(lines)
                lines = []
        yield "".join(lines)


def styles(mess):
    forms = "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        for _ in range(40 if mess else 1)
        for number in FORMATS
    )
    return (
        f'{START}<styleSheet xmlns="{MAIN}"><fonts count="1"><font><name val="Times New Roman"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f"<cellXfs>{forms}</cellXfs></styleSheet>"
    )


def relationships(*pairs):
    lines = "".join(
        f'<Relationship Id="rId{index}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(pairs, 1)
    )
    return f'{START}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types():
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {"workbook": "sheet.main", "worksheets/sheet1": "worksheet", "styles": "styles", "sharedStrings": "sharedStrings"}
    overrides = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{kind}.{name}+xml"/>' for part, name in parts.items()
    )
    return (
        f'{START}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
    )


def write(path, rows, seed=1, mess=0.0):
    """Writes a workbook of so many households and returns what it holds."""
    sheet = Sheet(seed, mess)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", content_types())
        package.writestr("_rels/.rels", relationships(("officeDocument", "xl/workbook.xml")))
        package.writestr(
            "xl/workbook.xml",
            f'{START}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        package.writestr(
            "xl/_rels/workbook.xml.rels",
            relationships(
                ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")
            ),
        )
        package.writestr("xl/styles.xml", styles(mess))
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f'{START}<worksheet xmlns="{MAIN}"><dimension ref="A1:AS{rows + 1}"/><sheetData>'.encode())
            for piece in sheet.rows(rows):
                part.write(piece.encode())
            part.write(b"</sheetData></worksheet>")
        with package.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            part.write(f'{START}<sst xmlns="{MAIN}" uniqueCount="{len(sheet.strings)}">'.encode())
            part.write("".join(f"<si><t>{escaped(text)}</t></si>" for text in sheet.strings).encode())
            part.write(b"</sst>")
    return {"rows": rows + 1, **sheet.counts}


def prepared(folder, name, files, rows, mess):
    """The paths of a set of workbooks and what they hold together; they are made when they are not there."""
    folder = pathlib.Path(folder) / name
    answers = folder / "answers.json"
    paths = [folder / f"{index:04d}.xlsx" for index in range(files)]
    if not answers.exists():
        folder.mkdir(parents=True, exist_ok=True)
        total = {}
        for index, path in enumerate(paths):
            count = rows if files == 1 else rows + index % 101
            for key, value in write(path, count, seed=index + 1, mess=mess).items():
                total[key] = total.get(key, 0) + value
        answers.write_text(json.dumps(total))
    return [str(path) for path in paths], json.loads(answers.read_text())
