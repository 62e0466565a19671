extension Mistake {
  static func unknownName(_ name: String, nearest: String?) -> Mistake {
    Mistake(
      "Không có biến “\(name)”." + (nearest.map { " Tên gần nhất là “\($0)”." } ?? " Cần sửa tên biến."),
      "There is no variable “\(name)”."
        + (nearest.map { " The nearest name is “\($0)”." } ?? " Correct the name."))
  }

  /// A name in single quotes that is no variable: probably a string, which takes double quotes.
  static func unknownQuotedName(_ name: String, nearest: String?) -> Mistake {
    guard nearest == nil else { return unknownName(name, nearest: nearest) }
    return Mistake(
      "Không có biến “\(name)”. Nếu là văn bản, cần đặt trong ngoặc kép: \"\(name)\".",
      "There is no variable “\(name)”. If it is a string, put it in double quotes: \"\(name)\".")
  }

  static func unknownFunction(_ name: String, nearest: String?) -> Mistake {
    Mistake(
      "Không có hàm “\(name)”." + (nearest.map { " Tên gần nhất là “\($0)”." } ?? " Cần sửa tên hàm."),
      "There is no function “\(name)”."
        + (nearest.map { " The nearest name is “\($0)”." } ?? " Correct the name."))
  }

  static func reservedWord(_ word: String) -> Mistake {
    Mistake(
      "“\(word)” là từ dành riêng của VTL. Nếu là tên biến, cần đặt trong dấu nháy đơn: '\(word)'.",
      "“\(word)” is a reserved word of VTL. If it names a variable, put it in single quotes: '\(word)'.")
  }

  static func wrongCount(_ function: Function, found: Int) -> Mistake {
    let counts = function.argumentCounts
    let needed = counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound)–\(counts.upperBound)"
    return Mistake(
      "Hàm \(function.rawValue) có \(found) tham số. Cần \(needed): \(function.usage).",
      "\(function.rawValue) is given \(found) arguments. It takes \(needed): \(function.usage).")
  }
}
