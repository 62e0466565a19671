import Provenance
import Survey

extension Wording {
  static func status(_ status: Status?) -> BilingualText {
    switch status {
    case .poor: poorHouseholds
    case .nearPoor: nearPoorHouseholds
    case .averageLiving: BilingualText(vietnamese: "Mức sống trung bình", english: "Average living standard")
    case .notPoor: BilingualText(vietnamese: "Hộ không nghèo", english: "Not poor")
    case nil: undetermined
    }
  }

  static func decidedUnder(_ standard: StandardID) -> BilingualText {
    BilingualText(
      vietnamese: "Kết quả theo \(standard.rawValue)", english: "Decided under \(standard.rawValue)")
  }

  static func computedUnder(_ standard: StandardID) -> BilingualText {
    BilingualText(
      vietnamese: "Tính theo \(standard.rawValue)", english: "Computed under \(standard.rawValue)")
  }

  static func missingOf(_ count: Int, _ input: String) -> BilingualText {
    BilingualText(
      vietnamese: "\(count) hộ thiếu: \(input)",
      english: count == 1 ? "1 household lacks: \(input)" : "\(count) households lack: \(input)")
  }
}
