import Provenance
import Rules
import Survey

/// One line of the tables with its names, as statistical formats print it.
struct StatisticalLine {
  let key: CountKey
  /// What the item is called.
  let label: BilingualText

  /// The lines of a report that anything was collected on, in the order of the plan, each once.
  static func all(of report: RoundReport) -> [Self] {
    var seen: Set<CountKey> = []
    let names = StatisticalNames(report)
    return report.plan.lines.map(\.key).filter { key in
      seen.insert(key).inserted && report.areas.contains { $0.tally.isCollected(key) }
    }.map { Self(key: $0, label: names.label(of: $0)) }
  }

  /// What a unit is called.
  static func unit(_ unit: CountUnit) -> BilingualText {
    switch unit {
    case .household: BilingualText(vietnamese: "Hộ", english: "Households")
    case .person: BilingualText(vietnamese: "Nhân khẩu", english: "Persons")
    case .deprivation: BilingualText(vietnamese: "Thiếu hụt", english: "Deprivations")
    }
  }

  static func of(_ text: BilingualText, _ other: BilingualText) -> BilingualText {
    BilingualText(
      vietnamese: "\(text.vietnamese) – \(other.vietnamese)", english: "\(text.english) – \(other.english)")
  }
}

/// What items are called, from the code lists.
private struct StatisticalNames {
  private let labels: [String: BilingualText]
  private let statuses: [String: BilingualText]

  init(_ report: RoundReport) {
    let lists = report.codeLists
    let standard = report.standard.id
    var labels: [String: BilingualText] = [:]
    for indicator in report.standard.indicators { labels[indicator.code] = indicator.label }
    for list in ["causes", "wishes", "wills", "target-groups", "criteria"] {
      for code in lists.list(list, for: standard).codes where labels[code.code] == nil {
        labels[code.code] = code.label
      }
    }
    for group in lists.ethnicGroups { labels[group.code.code] = group.code.label }
    labels.merge(StatisticalWords.items, uniquingKeysWith: { own, _ in own })
    self.labels = labels
    statuses = Dictionary(
      lists.list("statuses", for: standard).codes.map { ($0.code, $0.label) },
      uniquingKeysWith: { first, _ in first })
  }

  func label(of key: CountKey) -> BilingualText {
    for status in TallyPlan.classes where key.table == TallyPlan.movementTable(of: status) {
      return TableWording.movement(key.item, of: status)
    }
    if key.table == .status, let label = statuses[key.item] { return label }
    // "near-poor-…" before "poor-…".
    for status in TallyPlan.classes.reversed() where key.item.hasPrefix(status.rawValue + "-") {
      let rest = String(key.item.dropFirst(status.rawValue.count + 1))
      guard let label = labels[rest] else { continue }
      return StatisticalLine.of(statuses[status.rawValue] ?? BilingualText(status.rawValue), label)
    }
    return labels[key.item] ?? BilingualText(key.item)
  }
}
