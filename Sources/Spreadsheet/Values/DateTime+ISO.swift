extension CellValue {
  /// Reads a date, a date with a time, or a time alone, as cells of type `d` hold them (ECMA-376 part 1,
  /// 18.18.11).
  ///
  /// A time alone is a duration since midnight. Returns nil when the text is none of them; a zone is ignored,
  /// as a sheet has none.
  static func iso8601(_ text: some StringProtocol) -> CellValue? {
    var rest = Substring(text).drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    if rest.last == "Z" { rest.removeLast() }
    guard let split = rest.firstIndex(of: "T") else {
      if rest.contains(":") { return milliseconds(rest).map { .duration(Double($0) / 1000) } }
      return dateTime(rest, millisecondOfDay: 0)
    }
    guard let time = milliseconds(rest[rest.index(after: split)...]) else { return nil }
    if split == rest.startIndex { return .duration(Double(time) / 1000) }
    return dateTime(rest[..<split], millisecondOfDay: time)
  }

  private static func dateTime(_ date: Substring, millisecondOfDay: Int) -> CellValue? {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = digits(parts[0]), let month = digits(parts[1]),
      let day = digits(parts[2])
    else { return nil }
    return DateTime(year: year, month: month, day: day, millisecondOfDay: millisecondOfDay).map {
      .dateTime($0)
    }
  }

  /// `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fff...`, with or without a zone behind, in milliseconds.
  private static func milliseconds(_ time: Substring) -> Int? {
    let clock = time.prefix { $0 != "+" && $0 != "-" }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = digits(parts[0]), let minute = digits(parts[1]),
      hour < 24, minute < 60
    else { return nil }
    guard parts.count == 3 else { return (hour * 60 + minute) * 60_000 }
    let second = parts[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = digits(second[0]), whole < 60 else { return nil }
    var fraction = 0
    if second.count == 2 {
      guard !second[1].isEmpty, second[1].allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
      fraction = Int(second[1].prefix(4).padding(to: 4)).map { ($0 + 5) / 10 } ?? 0
    }
    return min((hour * 60 + minute) * 60_000 + whole * 1000 + fraction, 86_399_999)
  }

  private static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension Substring {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, width - count))
  }
}
