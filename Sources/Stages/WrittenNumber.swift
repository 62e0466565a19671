import VietnameseText

/// Numbers of cells as text.
enum WrittenNumber {
  /// A number in its shortest exact form, `4` or `52.5`.
  static func iso(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    return DecimalNumber(number)?.iso ?? String(number)
  }

  /// A number as officers write it, `1.870` or `52,5`.
  static func vietnamese(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return NumberWriting.count(whole) }
    return DecimalNumber(number).map { NumberWriting.decimal($0) } ?? String(number)
  }
}
