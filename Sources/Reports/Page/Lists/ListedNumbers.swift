import Provenance
import Rules
public import Survey

/// The numbers of a commune's page that lead to a list, in the order of the page.
public struct ListedNumbers {
  private let report: RoundReport

  /// The numbers of a report.
  public init(_ report: RoundReport) { self.report = report }

  /// The lines of the tables.
  public var keys: [CountKey] {
    let statuses = [
      Status.poor.rawValue, Status.nearPoor.rawValue, AreaFigures.both, Status.averageLiving.rawValue,
      "undetermined",
    ]
    return statuses.map { CountKey(.status, $0, .household) }
      + TallyPlan.classes.flatMap { status in
        report.plan.indicators.map { CountKey(TallyPlan.deprivationTable(of: status), $0, .household) }
      }
      + TallyPlan.classes.flatMap { status in
        report.plan.causes.map { CountKey(TallyPlan.causeTable(of: status), $0, .household) }
      }
  }

  /// What a line counts, in words.
  func name(of key: CountKey, in language: Language) -> String {
    func label(_ codes: [(code: String, label: BilingualText)]) -> String {
      codes.first { $0.code == key.item }?.label[language] ?? key.item
    }
    switch key.table {
    case .deprivationPoor, .deprivationNearPoor:
      let status = key.table == .deprivationPoor ? TableWording.poor : TableWording.nearPoor
      return "\(status[language]) – \(label(report.standard.indicators.map { ($0.code, $0.label) }))"
    case .causePoor, .causeNearPoor:
      let status = key.table == .causePoor ? TableWording.poor : TableWording.nearPoor
      let causes = report.codeLists.list("causes", for: report.standard.id).codes
      return "\(status[language]) – \(label(causes.map { ($0.code, $0.label) }))"
    default:
      switch key.item {
      case Status.poor.rawValue: return TableWording.poor[language]
      case Status.nearPoor.rawValue: return TableWording.nearPoor[language]
      case AreaFigures.both: return Wording.multidimensionalPoor[language]
      case Status.averageLiving.rawValue: return Wording.averageLiving[language]
      default: return Wording.undeterminedHouseholds[language]
      }
    }
  }
}
