#!/usr/bin/env python3
"""Writes pipeline-config/areas/crosswalk.csv from the statistics office's conversion table of July 2025.

    python3 .ci/crosswalk.py conversion-table.csv > pipeline-config/areas/crosswalk.csv

The table (new province, new commune, new code, old commune, old code, note, old district, old province; two lines of
headings, a banner line for each province) is not part of the project; what it says of each pair of codes is.
"""
import csv
import re
import sys
import unicodedata

DAY = "2025-07-01"

# Codes that the table prints wrongly: the old commune's name says which is meant.
MISPRINTS = {("Xã Đặng Xá", "00553"): "00556", ("Xã Mỹ Hưng", "01615"): "01651", ("Xã Phú Thịnh", "02485"): "02482"}


def cleaned(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().replace("Nhâp", "Nhập")


def share(note):
    """What of the old unit went to the new one, in the words of `AreaTransfer.Share`."""
    if note == "Giữ nguyên":
        return "unchanged"
    if note in ("Nhập toàn bộ",) or note.startswith("Sắp xếp toàn bộ"):
        return "whole"
    if note in ("Đổi tên", "Đổi loại hình"):
        return "renamed"
    if note == "Nhập một phần diện tích, toàn bộ dân số":
        return "people"
    if note in ("Nhập một phần diện tích", "Nhập toàn bộ diện tích"):
        return "area"
    if note in ("Nhập một phần", "Nhập một phần dân số") or "từ một phần" in note or note.startswith("Phần còn lại"):
        return "part"
    raise SystemExit("A note of the table is not known: " + note)


def main():
    lines = []
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as table:
        for row in list(csv.reader(table))[2:]:
            new_code, old_name, old_code, note, district = (cleaned(row[i]) for i in (2, 3, 4, 5, 6))
            if not new_code:
                continue
            kind, remark = share(note), ""
            if (old_name, old_code) in MISPRINTS:
                remark = f"the table prints {old_code} for {old_name}"
                old_code = MISPRINTS[old_name, old_code]
            elif not old_code:
                # A district without communes, or ground that belonged to no commune.
                old_code = re.search(r"\((\d{3})\)", district)[1]
                if old_name:
                    kind, remark = "area", old_name
            lines.append((old_code, new_code, kind, DAY, remark))
    lines.sort()
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["old", "new", "share", "day", "note"])
    writer.writerows(lines)


main()
