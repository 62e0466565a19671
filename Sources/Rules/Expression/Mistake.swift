internal import Provenance

/// A mistake a rule author can make in an expression, said as fact and action in both languages.
///
/// The mistakes themselves stand in extensions by family: spelling, names, types.
struct Mistake: Hashable, Sendable {
  let message: BilingualText

  init(_ vietnamese: String, _ english: String) {
    message = BilingualText(vietnamese: vietnamese, english: english)
  }
}

// MARK: Spelling

extension Mistake {
  static let openString = Mistake(
    "Văn bản chưa đóng ngoặc kép. Cần thêm dấu \" ở cuối.", "The string is not closed. Add \" at its end.")

  static let openName = Mistake(
    "Tên chưa đóng dấu nháy đơn. Cần thêm dấu ' ở cuối.", "The quoted name is not closed. Add ' at its end.")

  static let openComment = Mistake(
    "Ghi chú chưa đóng. Cần thêm */ ở cuối.", "The comment is not closed. Add */ at its end.")

  static let emptyName = Mistake(
    "Trong dấu nháy đơn chưa có tên. Cần ghi tên biến.", "The quoted name is empty. Write a variable's name.")

  static func malformedNumber(_ found: String) -> Mistake {
    Mistake(
      "“\(found)” không phải là số. Cần ghi như 12 hoặc 0.5; tên biến bắt đầu bằng chữ cái.",
      "“\(found)” is not a number. Write it like 12 or 0.5; a variable's name begins with a letter.")
  }

  static func numberTooLong(_ found: String) -> Mistake {
    Mistake(
      "Số \(found) quá dài. Cần số nguyên dưới 9223372036854775808 hoặc số có tối đa 15 chữ số có nghĩa.",
      "The number \(found) is too long. Use an integer below 9223372036854775808 or 15 significant digits.")
  }

  /// A sign the language does not have, with what authors coming from other languages probably meant.
  static func unknownSign(_ found: String) -> Mistake {
    let meant: String? =
      switch found {
      case "“", "”", "„", "«", "»": "\""
      case "‘", "’", "`": "'"
      case "!", "≠": "<>"
      case "≤": "<="
      case "≥": ">="
      case "&": "and"
      case "|": "or, ||"
      case "×": "*"
      case "÷", ":": "/"
      case "–", "−", "—": "-"
      case "%": "mod(x, y)"
      default: nil
      }
    return Mistake(
      "Dấu “\(found)” không dùng được ở đây." + (meant.map { " Cần dùng \($0)." } ?? " Cần bỏ dấu này."),
      "The sign “\(found)” has no meaning here." + (meant.map { " Use \($0)." } ?? " Remove it."))
  }

  /// A token where the grammar asks for another.
  static func unexpected(_ found: Token.Kind, expected: Expected) -> Mistake {
    let vietnamese = found == .end ? "Biểu thức kết thúc sớm" : "Gặp “\(found)” không đúng chỗ"
    let english = found == .end ? "The expression ends too early" : "“\(found)” is out of place"
    return Mistake(
      "\(vietnamese). \(expected.vietnamese)\(hint(found))", "\(english). \(expected.english)\(hint(found))")
  }

  /// What the grammar asks for at a place.
  enum Expected: Hashable, Sendable {
    case value
    case end
    case token(String)

    fileprivate var vietnamese: String {
      switch self {
      case .value: "Cần một giá trị, một biến hoặc một hàm."
      case .end: "Cần một phép toán như and, or, =, hoặc kết thúc."
      case .token(let token): "Cần “\(token)”."
      }
    }

    fileprivate var english: String {
      switch self {
      case .value: "A value, a variable or a function is needed."
      case .end: "An operator such as and, or, = is needed, or the end."
      case .token(let token): "“\(token)” is needed."
      }
    }
  }

  /// The word meant where authors coming from other languages write another.
  private static func hint(_ found: Token.Kind) -> String {
    switch found {
    case .word("not"): " (not_in)"
    case .word("is"): " (isnull(x))"
    case .word(let word) where word.lowercased() != word && Keyword(rawValue: word.lowercased()) != nil:
      " (\(word.lowercased()))"
    default: ""
    }
  }

  static func tooDeep(limit: Int) -> Mistake {
    Mistake(
      "Biểu thức lồng quá \(limit) tầng. Cần tách thành nhiều quy tắc hoặc dùng tập { … }.",
      "The expression is nested more than \(limit) levels deep. Split the rule, or use a set { … }.")
  }
}
