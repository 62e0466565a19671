/// How much a finding matters.
///
/// It never decides whether a family is counted.
public enum Severity: String, CaseIterable, Sendable {
  /// Must be corrected before the round can be approved.
  case error
  /// Probably wrong; someone should look.
  case warning
  /// For information: something was repaired or is unusual.
  case note

  /// The word officers read: Lỗi, Cảnh báo, Gợi ý.
  public var label: BilingualText {
    switch self {
    case .error: BilingualText(vietnamese: "Lỗi", english: "Error")
    case .warning: BilingualText(vietnamese: "Cảnh báo", english: "Warning")
    case .note: BilingualText(vietnamese: "Gợi ý", english: "Note")
    }
  }
}

extension Severity: Comparable {
  /// Notes are below warnings, warnings below errors.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
