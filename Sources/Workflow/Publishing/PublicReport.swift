import Protection
import Reports
import Rules
import Survey

/// A report of a round whose small numbers are gone, and what was done to it.
struct PublicReport {
  /// The report; its tallies do not hold what is withheld.
  let report: RoundReport
  /// How much is withheld.
  let edition: PublicationMethod.Edition

  init(_ report: RoundReport, rules: ProtectionRules) {
    let areas = report.areas.map {
      ProtectedArea(level: $0.level, code: $0.code, parent: $0.parent, tally: $0.tally)
    }
    let minorities = report.codeLists.minorities
    let suppression = Suppression(of: areas, plan: report.plan, minorities: minorities, rules: rules)
    var report = report
    for place in report.areas.indices {
      let withheld = suppression.withheld[report.areas[place].code] ?? []
      report.areas[place].tally = report.areas[place].tally.withholding(withheld)
    }
    edition = PublicationMethod.Edition(
      standard: report.standard.id,
      tables: ProtectedTables(areas, suppression, plan: report.plan, minorities: minorities, rules: rules),
      areas: areas.filter { !$0.tally.isEmpty }.map { ($0.code, $0.parent) })
    self.report = report
  }

  /// The public reports of a round: each also knows the others as they are published, not as they were counted.
  static func all(_ reports: [RoundReport], rules: ProtectionRules) -> [Self] {
    let made = reports.map { Self($0, rules: rules) }
    return made.map { own in
      var report = own.report
      report.beside = made.map(\.report).filter { $0.standard.id != report.standard.id }.map(
        BesideStandard.init)
      return Self(report: report, edition: own.edition)
    }
  }

  private init(report: RoundReport, edition: PublicationMethod.Edition) {
    self.report = report
    self.edition = edition
  }
}
