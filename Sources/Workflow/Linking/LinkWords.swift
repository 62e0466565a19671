import Provenance
import Reports
import Rules
import Stages

/// Links in words: what was compared, how far it agrees, what that weighs.
enum LinkWords {
  /// What is compared.
  static func text(of feature: LinkFeature) -> BilingualText {
    switch feature {
    case .name: BilingualText(vietnamese: "Tên chủ hộ", english: "Head's name")
    case .birth: BilingualText(vietnamese: "Năm sinh chủ hộ", english: "Head's birth year")
    case .sex: BilingualText(vietnamese: "Giới tính chủ hộ", english: "Head's sex")
    case .identityNumber: BilingualText(vietnamese: "Số CMND/CCCD chủ hộ", english: "Head's identity number")
    case .code: BilingualText(vietnamese: "Mã hộ", english: "Household code")
    case .persons: BilingualText(vietnamese: "Số nhân khẩu", english: "Persons")
    case .members: BilingualText(vietnamese: "Các thành viên khác", english: "Other members")
    }
  }

  /// How far it agrees.
  static func text(of agreement: LinkAgreement) -> BilingualText {
    switch agreement {
    case .same: BilingualText(vietnamese: "giống nhau", english: "the same")
    case .close: BilingualText(vietnamese: "gần giống", english: "close")
    case .different: BilingualText(vietnamese: "khác nhau", english: "different")
    }
  }

  /// A comparison on one line: `Head's name close +4.32; …`.
  static func text(of comparison: LinkComparison, in language: Language) -> String {
    comparison.lines.map { line in
      "\(text(of: line.feature)[language]) \(text(of: line.agreement)[language]) \(signed(line.weight))"
    }.joined(separator: "; ")
  }

  /// Hundredths of a bit with their sign: `+4.32`.
  static func signed(_ weight: Int) -> String { (weight > 0 ? "+" : "") + LinkReport.bits(weight) }
}
