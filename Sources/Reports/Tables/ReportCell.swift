public import Provenance
import Survey
public import VietnameseText

/// One figure of a table.
public enum ReportCell: Hashable, Sendable {
  /// A count.
  case count(Int)
  /// A share in hundredths, with two decimals.
  case rate(DecimalNumber)
  /// Nothing: not collected, not received, or a share of a base that is 0.
  case blank
  /// A small number that the public edition keeps back, or a share made from one.
  case withheld

  /// The share of a count in a base, half up; blank when either is unknown or the base is 0.
  public static func rate(_ count: Int?, of base: Int?) -> Self {
    guard let count, let base, let share = Percentage.of(count, base: base) else { return .blank }
    return .rate(share)
  }

  /// The count of a line of an area, or its share of another line; withheld where either is.
  static func figure(_ key: CountKey, of base: CountKey? = nil, in tally: Tally) -> Self {
    if tally.isWithheld(key) || base.map(tally.isWithheld) ?? false { return .withheld }
    if let base { return .rate(tally[key], of: tally[base]) }
    return tally[key].map(Self.count) ?? .blank
  }

  /// The figure as an office writes it: `1.870` and `4,60`; `1,870` and `4.60` in English.
  public func text(in language: Language) -> String {
    let text =
      switch self {
      case .count(let count): NumberWriting.count(count)
      case .rate(let share): NumberWriting.decimal(share, decimals: 2)
      case .blank: ""
      case .withheld: Wording.withheld
      }
    guard language == .english else { return text }
    return String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }
}
