"""Makes a round of a province: one workbook for each village, or one for all, with the answer that is to come out.

    python generate.py FOLDER --files 2000 --households 150 [--mess 0.01] [--together]

The places are communes of the register; the people are made up. 45 columns. The same arguments give the same files.
FOLDER/inbox holds the workbooks, FOLDER/answers.csv the poor and near-poor households of each commune.
"""
import argparse, collections, csv, os, random, sys
import xlsxwriter

INDICATORS = ["Việc làm", "Người phụ thuộc trong hộ", "Dinh dưỡng", "Bảo hiểm y tế", "Trình độ giáo dục của người lớn",
    "Tình trạng đi học của trẻ em", "Chất lượng nhà ở", "Diện tích nhà ở bình quân đầu người", "Nguồn nước sinh hoạt",
    "Nhà tiêu hợp vệ sinh", "Sử dụng dịch vụ viễn thông", "Phương tiện phục vụ tiếp cận thông tin"]
CAUSES = ["Không có đất sản xuất", "Không có vốn sản xuất, kinh doanh", "Không có lao động",
    "Không có công cụ, phương tiện sản xuất", "Không có kiến thức về sản xuất", "Không có kỹ năng lao động, sản xuất",
    "Có người ốm đau, bệnh nặng, tai nạn", "Nguyên nhân khác"]
HEAD = ["STT", "Tỉnh", "Huyện", "Xã", "Thôn, bản", "Mã hộ", "Họ và tên chủ hộ", "Nam", "Nữ", "Dân tộc", "Số nhân khẩu",
    "Phân loại hộ năm 2022", "Điểm B1", "Điểm B2", "Phân loại hộ", "Diễn biến trong năm", "Khu vực", "Ngày rà soát",
    "Người rà soát", "Ghi chú", "Số trẻ em", "Mã tỉnh", "Mã huyện", "Mã xã", "Diện tích nhà ở (m2)"]
HEAD += ["Các chỉ số thiếu hụt dịch vụ xã hội cơ bản - " + name for name in INDICATORS]
HEAD += ["Nguyên nhân nghèo - " + name for name in CAUSES]
FAMILY = ["Nguyễn", "Trần", "Lò", "Vàng", "Giàng", "Lý", "Hoàng", "Tẩn", "Phàn", "Chẻo", "Sùng", "Thào", "Lường", "Quàng"]
MIDDLE = ["Văn", "Thị", "A", "Minh", "Thanh", "Xuân", "Seo", "Mỹ", "Ngọc", "Đức"]
GIVEN = ["An", "Bình", "Chung", "Dung", "Hoa", "Hùng", "Lan", "Mai", "Nam", "Páo", "Sáng", "Thảo", "Tú", "Vinh", "Yến", "Phủ",
    "Dế", "Khua", "Lử", "Sính"]
ETHNIC = ["Kinh", "Dao", "Thái", "Mông", "Tày", "Nùng", "Giáy", "Hà Nhì"]


def communes(register):
    """Communes of provinces in the order of their codes, as they were when the round began: (commune, district, province)."""
    day, areas = "2023-12-31", {}
    with open(register, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if (row["valid_from"] or "") <= day and (not row["valid_to"] or row["valid_to"] >= day):
                areas[row["level"], row["code"]] = row
    found = []
    for (level, code), row in sorted(areas.items()):
        if level == "commune" and ("district", row["parent"]) in areas:
            district = areas["district", row["parent"]]
            found.append((row, district, areas["province", district["parent"]]))
    return found


def province(register, wanted):
    """The rural communes of the smallest province that has one for every 40 files, or of the greatest."""
    by = collections.defaultdict(list)
    for place in communes(register):
        if place[0]["name"].startswith("Xã"): by[place[2]["code"]].append(place)
    enough = [places for places in by.values() if len(places) * 40 >= wanted] or [max(by.values(), key=len)]
    return min(enough, key=len)


def household(draw, number, place, village, mess):
    commune, district, over = place
    ticks = draw.choice([0, 1, 2, 3, 4, 5])
    b1, b2 = draw.choice([95, 110, 120, 135, 150, 160]), ticks * 10
    status = "Hộ không nghèo" if b1 > 140 else "Hộ nghèo" if b2 >= 30 else "Hộ cận nghèo"
    size = draw.randint(2, 7)
    born = draw.randint(1945, 1999)
    man = draw.random() < 0.7
    name = f"{draw.choice(FAMILY)} {draw.choice(MIDDLE)} {draw.choice(GIVEN)}"
    short = set(draw.sample(range(12), ticks))
    poor = status != "Hộ không nghèo"
    reason = draw.randrange(8) if poor else None
    row = [number, over["name"], district["name"], commune["name"], village, f"{number:03d}", name, born if man else None,
        None if man else born, draw.choice(ETHNIC), size, draw.choice(["Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo"]), b1, b2,
        status, None, "Nông thôn", "15/10/2023", "Phạm Văn Mẫu", None, min(size - 1, draw.randint(0, 3)), int(over["code"]),
        int(district["code"]), commune["code"],
        size * (draw.randint(4, 7) if 7 in short else draw.randint(8, 30))]
    row += ["x" if index in short else None for index in range(12)]
    row += ["x" if index == reason else None for index in range(8)]
    if draw.random() < mess:
        fault = draw.randrange(4)
        if fault == 0: row[10] = None
        if fault == 1: row[13] = b2 + 10
        if fault == 2: row[7 if man else 8] = "không rõ"
        if fault == 3: row[12] = "1 20"
    return row, status


def write(path, rows_of_places, title):
    book = xlsxwriter.Workbook(path, {"constant_memory": False, "strings_to_numbers": False})
    sheet = book.add_worksheet("Danh sách")
    bold = book.add_format({"bold": True, "border": 1, "text_wrap": True})
    cell = book.add_format({"border": 1})
    sheet.write(0, 0, "DANH SÁCH KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023")
    sheet.write(1, 0, title)
    for column, text in enumerate(HEAD): sheet.write(3, column, text, bold)
    for index, row in enumerate(rows_of_places):
        for column, value in enumerate(row):
            sheet.write(index + 4, column, value, cell) if value is not None else sheet.write_blank(index + 4, column, None, cell)
    book.close()


def summary(path, place, villages):
    commune, district, over = place
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Tổng hợp")
    sheet.write(0, 0, "BIỂU TỔNG HỢP HỘ DÂN CƯ NĂM 2023")
    sheet.write(1, 0, f"{commune['name']}, {district['name']}, {over['name']}")
    for column, text in enumerate(["TT", "Thôn, bản", "Tổng số hộ", "Tổng số nhân khẩu"]): sheet.write(3, column, text)
    for index, (village, households, persons) in enumerate(villages):
        for column, value in enumerate([index + 1, village, households, persons]): sheet.write(index + 4, column, value)
    book.close()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder")
    options.add_argument("--files", type=int, default=2000)
    options.add_argument("--households", type=int, default=150)
    options.add_argument("--mess", type=float, default=0.01)
    options.add_argument("--together", action="store_true")
    options.add_argument("--register", default=os.path.join(os.path.dirname(__file__), "../../pipeline-config/areas/areas.csv"))
    given = options.parse_args()
    inbox = os.path.join(given.folder, "inbox")
    os.makedirs(inbox, exist_ok=True)
    places = province(given.register, given.files)
    answers = collections.Counter()
    villages = collections.defaultdict(list)
    together = []
    for number in range(given.files):
        place = places[number % len(places)]
        code = place[0]["code"]
        village = f"Bản Thử {number // len(places) + 1}"
        draw = random.Random(f"{number}/{given.mess}")
        rows = []
        for index in range(given.households):
            row, status = household(draw, index + 1, place, village, given.mess)
            rows.append(row)
            answers[code, status] += 1
        villages[code].append((village, given.households * 3, given.households * 12))
        if given.together:
            together += rows
        else:
            title = f"{place[0]['name']}, {place[1]['name']}, {place[2]['name']}"
            folder = os.path.join(inbox, code)
            os.makedirs(folder, exist_ok=True)
            write(os.path.join(folder, f"{code}-{number // len(places) + 1:03d}.xlsx"), rows, title)
    if given.together: write(os.path.join(inbox, "tinh.xlsx"), together, places[0][2]["name"])
    for place in places:
        code = place[0]["code"]
        if villages[code]: summary(os.path.join(inbox, f"tong-hop-{code}.xlsx"), place, villages[code])
    with open(os.path.join(given.folder, "answers.csv"), "w", encoding="utf-8") as file:
        file.write("commune,poor,near_poor\n")
        for code in sorted(villages):
            file.write(f"{code},{answers[code, 'Hộ nghèo']},{answers[code, 'Hộ cận nghèo']}\n")


if __name__ == "__main__":
    sys.exit(main())
