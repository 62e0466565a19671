internal import Provenance

extension Mistake {
  static func clash(_ operation: String, _ left: ValueType, _ right: ValueType) -> Mistake {
    Mistake(
      "Phép “\(operation)” không dùng được giữa \(left.label.vietnamese) và \(right.label.vietnamese)."
        + " Cần hai vế cùng loại.",
      "“\(operation)” cannot join \(left.label.english) and \(right.label.english). Both sides need one type."
    )
  }

  static func wrongType(_ operation: String, expected: [ValueType], found: ValueType) -> Mistake {
    Mistake(
      "“\(operation)” gặp giá trị loại \(found.label.vietnamese)."
        + " Cần loại \(expected.map(\.label.vietnamese).joined(separator: " hoặc ")).",
      "“\(operation)” is given a value of type \(found.label.english)."
        + " It takes \(expected.map(\.label.english).joined(separator: " or ")).")
  }

  static func impossibleCast(from: ValueType, to: ValueType) -> Mistake {
    Mistake(
      "Không đổi được \(from.label.vietnamese) thành \(to.label.vietnamese). Cần bỏ cast này.",
      "A value of type \(from.label.english) cannot be cast to \(to.label.english). Remove the cast.")
  }

  static func branchesClash(_ one: ValueType, _ other: ValueType) -> Mistake {
    Mistake(
      "Các nhánh khác loại: \(one.label.vietnamese) và \(other.label.vietnamese). Cần cùng một loại.",
      "The branches differ in type: \(one.label.english) and \(other.label.english). Give them one type."
    )
  }

  static func wrongResult(expected: ValueType, found: ValueType?) -> Mistake {
    Mistake(
      "Kết quả thuộc loại \(found?.label.vietnamese ?? "null"). Cần loại \(expected.label.vietnamese).",
      "The expression gives \(found?.label.english ?? "null"). It must give \(expected.label.english).")
  }

  /// `null` as an operand makes the whole operation null in every record: a rule that never speaks.
  static let nullOperand = Mistake(
    "null ở đây làm phép toán luôn không xác định. Để hỏi ô trống, cần dùng isnull(x).",
    "null makes this operation null in every record. To ask for a missing value, use isnull(x).")

  static let onlyNull = Mistake(
    "Mọi nhánh đều là null. Cần ít nhất một nhánh có giá trị.",
    "Every branch is null. At least one branch needs a value.")

  static let constant = Mistake(
    "Biểu thức không có biến nào nên luôn cho một kết quả. Cần nêu ít nhất một biến.",
    "The expression names no variable and always gives the same answer. Name at least one variable.")

  static let emptySet = Mistake(
    "Tập { } chưa có giá trị nào. Cần ghi ít nhất một giá trị.",
    "The set { } is empty. List at least one value.")

  static func notALiteral(_ found: Token.Kind) -> Mistake {
    Mistake(
      "“\(found)” không dùng được trong { }. Chỉ ghi số, văn bản, true, false hoặc cast(\"…\", date).",
      "“\(found)” cannot stand in a set. Inside { } write numbers, strings, true, false or cast(\"…\", date)."
    )
  }

  static func listedTwice(_ value: Literal) -> Mistake {
    Mistake(
      "Giá trị \(value) ghi hai lần trong tập. Cần bỏ bớt một.",
      "\(value) is listed twice in the set. Remove one.")
  }

  static func notADate(_ text: String) -> Mistake {
    Mistake(
      "“\(text)” không phải là ngày. Cần ghi năm-tháng-ngày như 2019-10-05.",
      "“\(text)” is not a date. Write it as year-month-day, like 2019-10-05.")
  }

  static let patternNotALiteral = Mistake(
    "Mẫu của match_characters phải là văn bản trong ngoặc kép, không phải biến.",
    "The pattern of match_characters must be a string in double quotes, not a calculated value.")
}
