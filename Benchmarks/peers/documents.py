"""Made-up household reviews in XML, with what they hold known: households, persons, fields, bytes of text, the sum of the sizes.

A household has some 35 fields and 1 to 5 persons of 7 fields. The layout is indented, as in Examples/household-review.xml, or all on one line.
"""
import json
import pathlib
import random

from workbooks import FAMILY, GIVEN, MIDDLE, NOTES, escaped

NAMESPACE = "urn:rasoat:household-review:1"
STATUSES = ["poor", "near-poor", "none"]
PEOPLES = ["Kinh", "Thái", "Mường", "Tày", "Khmer"]
TICKS = (
    [f"deprived_{name}" for name in ("employment", "dependants", "nutrition", "health_insurance", "telecom", "toilet", "water_source")]
    + [f"cause_{name}" for name in ("capital", "labour", "tools", "labour_skills")]
    + [f"wish_{name}" for name in ("credit", "health", "education", "housing")]
)
POINTS = ["size", "dependants", "qualification", "work", "pension", "housing", "utilities", "assets"]


class Document:
    """Writes one document and counts what it holds."""

    def __init__(self, seed, indented):
        self.random = random.Random(seed)
        self.indented = indented
        self.counts = {"households": 0, "persons": 0, "fields": 0, "bytes": 0, "sizes": 0}

    def line(self, depth, text):
        return "  " * depth + text + "\n" if self.indented else text

    def field(self, depth, name, value):
        value = str(value)
        self.counts["fields"] += 1
        self.counts["bytes"] += len(value.encode())
        return self.line(depth, f"<{name}>{escaped(value)}</{name}>")

    def name(self):
        draw = self.random
        return f"{draw.choice(FAMILY)} {draw.choice(MIDDLE)} {draw.choice(GIVEN)}"

    def date(self, first, last):
        draw = self.random
        return f"{draw.randint(first, last)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"

    def person(self, number):
        draw = self.random
        fields = {
            "member_number": number,
            "name": self.name(),
            "relationship": "head" if number == 1 else "child",
            "sex": draw.choice(["male", "female"]),
            "birth": self.date(1940, 2022),
            "ethnicity": draw.choice(PEOPLES),
            "identity_number": f"0{draw.randrange(10**11):011d}",
        }
        self.counts["persons"] += 1
        return self.line(4, "<person>") + "".join(self.field(5, *item) for item in fields.items()) + self.line(4, "</person>")

    def household(self, number):
        draw = self.random
        size = draw.randint(1, 5)
        fields = {
            "household_number": number,
            "household_code": f"{number:03d}",
            "head_name": self.name(),
            "household_size": size,
            "area_type": "rural",
            "review_date": self.date(2023, 2023),
            "reviewer": self.name(),
            "status_before": draw.choice(STATUSES),
            "b1_points": draw.randrange(0, 200, 5),
            "b2_points": draw.randrange(0, 90, 10),
            "status": draw.choice(STATUSES),
            "floor_area": f"{draw.randint(100, 2000) / 10}",
            "income_per_person": draw.randrange(500, 5000) * 1000,
            "wall_material": draw.choice(["sustainable", "unsustainable"]),
            "pillar_material": draw.choice(["sustainable", "unsustainable"]),
            "roof_material": draw.choice(["sustainable", "unsustainable"]),
            "working_members": draw.randint(0, size),
            "meeting_present": draw.randint(20, 90),
            "meeting_agreed": draw.randint(10, 20),
        }
        fields |= {f"b1_{name}": draw.randrange(0, 50, 5) for name in POINTS}
        fields |= {name: "x" for name in TICKS if draw.random() < 0.4}
        if draw.random() < 0.1:
            fields["note"] = draw.choice(NOTES)
        self.counts["households"] += 1
        self.counts["sizes"] += size
        persons = "".join(self.person(index + 1) for index in range(size))
        return (
            self.line(2, "<household>")
            + "".join(self.field(3, *item) for item in fields.items())
            + self.line(3, "<persons>") + persons + self.line(3, "</persons>")
            + self.line(2, "</household>")
        )

    def village(self, number, households):
        place = self.field(3, "commune_code", f"{3000 + number // 12:05d}") + self.field(3, "village_name", f"Bản {number + 1}")
        return (
            self.line(1, "<village>") + self.line(2, "<place>") + place + self.line(2, "</place>")
            + "".join(self.household(index + 1) for index in range(households))
            + self.line(1, "</village>")
        )


def write(path, households, seed=1, indented=True):
    """Writes a document of so many households in villages of 150, and returns what it holds."""
    document = Document(seed, indented)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write(f'<household-review xmlns="{NAMESPACE}" round="2023" standard="VN2022" kind="list" persons="all" asked="deprived cause">')
        file.write("\n" if indented else "")
        for village, first in enumerate(range(0, households, 150)):
            file.write(document.village(village, min(150, households - first)))
        file.write("</household-review>\n")
    return document.counts


def prepared(folder, name, households, indented):
    """The path of a document and what it holds; it is made when it is not there."""
    folder = pathlib.Path(folder) / name
    path, answers = folder / "households.xml", folder / "answers.json"
    if not answers.exists():
        folder.mkdir(parents=True, exist_ok=True)
        answers.write_text(json.dumps(write(path, households, indented=indented)))
    return str(path), json.loads(answers.read_text())
