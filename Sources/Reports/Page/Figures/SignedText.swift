import Foundation
import Provenance
import Rules
import VietnameseText

/// Changes and values of plans as offices write them: `+1.870`, `−1,25`, `2,71`.
enum SignedText {
  /// A change of a count.
  static func count(_ change: Int, in language: Language) -> String {
    let number = ReportCell.count(Int(clamping: change.magnitude)).text(in: language)
    return change == 0 ? "0" : (change < 0 ? "−" : "+") + number
  }

  /// A change of a rate in percentage points, to two decimals.
  static func points(_ value: PlanValue, in language: Language) -> String {
    let text = decimal(value, in: language)
    return value.number > 0 ? "+" + text : text
  }

  /// A change of an indicator: of whole numbers, or in percentage points.
  static func change(_ value: PlanValue, unit: PlanIndicator.Unit, in language: Language) -> String {
    guard unit != .percent else { return points(value, in: language) }
    let text = decimal(value, decimals: nil, in: language)
    return value.number > 0 ? "+" + text : text
  }

  /// A value of an indicator: whole numbers as they are, shares with two decimals.
  static func value(_ value: PlanValue, unit: PlanIndicator.Unit, in language: Language) -> String {
    (value.isBelow ? "<" : "")
      + (unit == .percent ? decimal(value, in: language) + "%" : decimal(value, decimals: nil, in: language))
  }

  private static func decimal(_ value: PlanValue, decimals: Int? = 2, in language: Language) -> String {
    let digits = "\(value.asPrinted.number)"
    let halves = digits.split(separator: ".")
    guard let units = Int(halves.joined()),
      let number = DecimalNumber(units: units, decimals: halves.count == 2 ? halves[1].count : 0)
    else { return digits }
    let text = NumberWriting.decimal(number, decimals: decimals)
    let written = language == .vietnamese ? text : String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    return written.replacing("-", with: "−")
  }
}
