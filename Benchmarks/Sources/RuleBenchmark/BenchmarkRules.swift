/// 150 checks of the shapes that the shipped edit rules have, in about their proportions.
enum BenchmarkRules {
  static let checks: [String] =
    bounds + implications + equalities + codes + points + sums + shares + choices + dates + patterns

  /// Bounds of one number: 25.
  private static let bounds =
    (1...10).map { "between(count_\($0), 0, 115)" } + (1...10).map { "count_\($0) >= 1" }
    + (9...13).map { "count_\($0) >= 0 and mod(count_\($0), 5) = 0" }

  /// A mark that needs another, or a number: 28.
  private static let implications =
    (1...14).map { "not mark_\($0) or count_\($0) > 0" }
    + (1...13).map { "not (mark_\($0) and mark_\($0 + 1))" } + ["mark_14 = mark_1"]

  /// Two numbers compared: 20.
  private static let equalities =
    (1...7).map { "count_\($0) = count_\($0 + 1)" } + (1...7).map { "count_\($0) <= count_\($0 + 1)" }
    + (9...14).map { "(count_\($0) <= 140) = (count_\($0 + 1) <= 150)" }

  /// Codes: 28.
  private static let codes =
    (1...8).map { "code_\($0) <> \"average-living\" or mark_\($0)" }
    + (1...8).map { "not (code_\($0) in {\"poor\", \"near-poor\"} and count_\($0) > 10)" }
    + (1...7).map { "code_\($0) = code_\($0 + 1) or code_\($0) = \"not-poor\"" }
    + (1...5).map { "isnull(code_\($0)) or not (isnull(count_\($0)) and isnull(count_\($0 + 1)))" }

  /// A result against its points: 14.
  private static let points =
    (1...7).map {
      "if code_\($0) = \"poor\" then count_\($0) >= 3 else (code_\($0) <> \"near-poor\" or count_\($0) < 3)"
    }
    + (1...7).map {
      "code_\($0) = (case when count_9 <= 120 then \"poor\" when count_9 <= 150 and count_\($0) >= 3 then \"poor\" when count_9 <= 150 then \"near-poor\" else \"not-poor\")"
    }

  /// Totals of items: 8.
  private static let sums =
    (1...4).map {
      "count_\($0 + 8) = count_1 + count_2 + count_3 + count_4 + count_5 + count_6 + count_7 + count_8 + \($0)"
    }
    + (1...4).map { "count_\($0 + 8) = 10 * count_\($0)" }

  /// Shares and areas: 9.
  private static let shares =
    (1...3).map { "mark_\($0) = (decimal_\($0) < 8 * count_\($0))" }
    + (1...3).map { "abs(100 * count_\($0) / count_\($0 + 8) - decimal_\($0)) <= 0.005000001" }
    + (1...3).map { "count_\($0 + 8) = 0 or round(100 * count_\($0) / count_\($0 + 8), 2) <= 100" }

  /// Several marks at once: 7.
  private static let choices = (1...7).map {
    "mark_\($0) = ((if mark_\($0 + 1) then 1 else 0) + (if mark_\($0 + 2) then 1 else 0) + (if mark_\($0 + 3) then 1 else 0) >= 2)"
  }

  /// Dates: 4.
  private static let dates = [
    "length(day_1) < 10 or length(day_2) < 10 or day_1 >= day_2", "day_1 <= \"2023-12-31\"",
    "day_2 >= \"2019-01-01\"", "substr(day_1, 1, 4) = substr(day_2, 1, 4) or mark_1",
  ]

  /// Texts: 7.
  private static let patterns = [
    "match_characters(identity, \"[0-9]{9}|[0-9]{12}\")", "length(identity) in {9, 12}",
    "not mark_1 or not match_characters(devices, \"(.*;)?smartphone(;.*)?\")", "length(trim(village)) > 0",
    "match_characters(village, \"[^0-9]*\")", "instr(devices, \"telephone\") = 0 or mark_2",
    "nvl(code_1, nvl(code_2, \"unlisted\")) not_in {\"poor\", \"near-poor\"} or mark_3",
  ]
}
