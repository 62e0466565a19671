extension RulebookError {
  // MARK: Kinds of nodes

  static func notScalar(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Ở đây cần một giá trị đơn, không phải danh sách hay nhóm khóa.",
      "A single value is needed here, not a list or a mapping.")
  }

  static func notList(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Ở đây cần một danh sách, mỗi mục bắt đầu bằng “- ”.",
      "A list is needed here, each item beginning with “- ”.")
  }

  static func notMapping(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Ở đây cần các khóa dạng “khóa: giá trị”.", "Keys of the form “key: value” are needed here.")
  }

  // MARK: Values

  static func emptyText(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(place, "Giá trị để trống. Cần ghi nội dung.", "The value is empty. Write one.")
  }

  static func nullText(_ place: ConfigurationPlace, _ found: String) -> RulebookError {
    RulebookError(
      place,
      "“\(found)” nghĩa là không có giá trị. Cần ghi giá trị, hoặc đặt trong ngoặc kép nếu là văn bản.",
      "“\(found)” means no value. Write a value, or put it in quotes if it is a text.")
  }

  static func spaceAround(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Giá trị có khoảng trắng thừa ở đầu hoặc cuối. Cần bỏ khoảng trắng.",
      "The value begins or ends with white space. Remove it.")
  }

  static func notWholeNumber(_ place: ConfigurationPlace, _ found: String) -> RulebookError {
    RulebookError(
      place, "“\(found)” không phải là số nguyên. Cần ghi như 12, không dấu chấm, không số 0 ở đầu.",
      "“\(found)” is not a whole number. Write it like 12, without points or leading zeros.")
  }

  static func outOfRange(_ place: ConfigurationPlace, _ found: Int, _ range: ClosedRange<Int>)
    -> RulebookError
  {
    RulebookError(
      place, "Số \(found) nằm ngoài khoảng cho phép. Cần từ \(range.lowerBound) đến \(range.upperBound).",
      "\(found) is out of range. It must lie between \(range.lowerBound) and \(range.upperBound).")
  }

  static func notDecimal(_ place: ConfigurationPlace, _ found: String) -> RulebookError {
    RulebookError(
      place, "“\(found)” không phải là số. Cần ghi như 12 hoặc 12.5, dấu thập phân là dấu chấm.",
      "“\(found)” is not a number. Write it like 12 or 12.5, with a decimal point.")
  }

  static func notFlag(_ place: ConfigurationPlace, _ found: String) -> RulebookError {
    RulebookError(
      place, "“\(found)” không phải là true hay false. Cần ghi true hoặc false.",
      "“\(found)” is neither true nor false. Write true or false.")
  }

  static func notDay(_ place: ConfigurationPlace, _ found: String) -> RulebookError {
    RulebookError(
      place, "“\(found)” không phải là ngày. Cần ghi năm-tháng-ngày như 2019-10-05.",
      "“\(found)” is not a date. Write it as year-month-day, like 2019-10-05.")
  }

  static func unknownWord(
    _ place: ConfigurationPlace, _ found: String, allowed: [String], nearest: String?
  ) -> RulebookError {
    let words = allowed.joined(separator: ", ")
    return RulebookError(
      place,
      "“\(found)” không có trong các từ cho phép." + (nearest.map { " Từ gần nhất là “\($0)”." } ?? "")
        + " Cần một trong: \(words).",
      "“\(found)” is not one of the words allowed." + (nearest.map { " The nearest is “\($0)”." } ?? "")
        + " Write one of: \(words).")
  }

  // MARK: Rules

  static func notARuleName(_ place: ConfigurationPlace, _ found: String) -> RulebookError {
    RulebookError(
      place, "“\(found)” không phải là tên quy tắc. Cần ghi như HH-046: hai chữ hoa, dấu gạch, ba chữ số.",
      "“\(found)” is no name of a rule. Write it like HH-046: two capitals, a dash, three digits.")
  }

  static func noExample(_ place: ConfigurationPlace, shouldPass: Bool) -> RulebookError {
    RulebookError(
      place,
      shouldPass
        ? "Chưa có ví dụ nào mà quy tắc phải cho là đúng. Cần ít nhất một."
        : "Chưa có ví dụ nào mà quy tắc phải cho là sai. Cần ít nhất một.",
      shouldPass
        ? "There is no example that satisfies the rule. Give at least one."
        : "There is no example that violates the rule. Give at least one.")
  }

  static func exampleContradicts(
    _ place: ConfigurationPlace, shouldPass: Bool, answer: Bool?
  ) -> RulebookError {
    let vietnamese = answer.map { $0 ? "đúng" : "sai" } ?? "chưa xác định"
    let english = answer.map { $0 ? "satisfied" : "violated" } ?? "undetermined"
    return RulebookError(
      place,
      "Ví dụ này phải \(shouldPass ? "đúng" : "sai"), nhưng quy tắc cho kết quả: \(vietnamese). Cần sửa ví dụ hoặc quy tắc.",
      "This example should \(shouldPass ? "satisfy" : "violate") the rule, but the answer is: \(english). Correct the example or the rule."
    )
  }

  static func nameOutOfScope(
    _ place: ConfigurationPlace, _ name: String, scope: EditRule.Scope
  ) -> RulebookError {
    RulebookError(
      place,
      "“\(name)” không có giá trị ở phạm vi “\(scope.rawValue)”. Cần đổi scope, hoặc dùng một số tổng hợp trong measures.yaml.",
      "“\(name)” has no value in the scope “\(scope.rawValue)”. Change the scope, or use a measure of measures.yaml."
    )
  }

  // MARK: Tables

  static func openField(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Ô mở ngoặc kép nhưng chưa đóng. Cần thêm dấu \" ở cuối ô.",
      "The field opens with a quote that is never closed. Add \" at its end.")
  }

  static func strayQuote(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Dấu ngoặc kép không đúng chỗ. Cần đặt cả ô trong ngoặc kép và viết đôi (\"\") dấu ở trong.",
      "The quote is out of place. Quote the whole field and double (\"\") the quotes in it.")
  }

  static func loneReturn(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Xuống dòng sai quy cách. Cần lưu tệp với kiểu xuống dòng LF hoặc CRLF.",
      "The line ending is malformed. Save the file with LF or CRLF line endings.")
  }

  static func blankLine(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(place, "Dòng trống. Cần xóa dòng này.", "The line is blank. Delete it.")
  }

  static func fieldCount(_ place: ConfigurationPlace, found: Int, expected: Int) -> RulebookError {
    RulebookError(
      place, "Dòng có \(found) ô, tiêu đề có \(expected). Cần cho khớp số ô.",
      "The row has \(found) fields, the header \(expected). Make them agree.")
  }
}
