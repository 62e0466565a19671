"""What an analyst would write instead: reads all workbooks, checks four rules, counts by commune. Prints the counts as CSV.

    python script.py INBOX
"""
import glob, os, sys
import fastexcel, polars


def main(inbox):
    files = sorted(glob.glob(os.path.join(inbox, "*", "*.xlsx")) + glob.glob(os.path.join(inbox, "tinh.xlsx")))
    frames = [fastexcel.read_excel(file).load_sheet(0, header_row=3).to_polars() for file in files]
    table = polars.concat(frames, how="diagonal_relaxed")
    number = lambda name: polars.col(name).cast(polars.Float64, strict=False)
    short = [name for name in table.columns if name.startswith("Các chỉ số thiếu hụt")]
    points = polars.sum_horizontal([polars.col(name).is_not_null().cast(polars.Int64) * 10 for name in short])
    faults = table.select(
        size=number("Số nhân khẩu").is_null().sum(), born=(number("Nam").is_null() & number("Nữ").is_null()).sum(),
        points=(number("Điểm B2") != points).sum(),
        result=((number("Điểm B1") <= 140) & (number("Điểm B2") >= 30) & (polars.col("Phân loại hộ") != "Hộ nghèo")).sum())
    counts = table.group_by("Mã xã").agg(
        poor=(polars.col("Phân loại hộ") == "Hộ nghèo").sum(), near_poor=(polars.col("Phân loại hộ") == "Hộ cận nghèo").sum()
    ).sort("Mã xã")
    print("faults", *faults.row(0), file=sys.stderr)
    print("commune,poor,near_poor")
    for row in counts.iter_rows(): print(*row, sep=",")


if __name__ == "__main__":
    main(sys.argv[1])
