import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Survey
import Workflow

/// `rasoat diff`: how two deliveries of one unit differ.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "So hai lần nộp của một đơn vị / compare two deliveries of a unit.",
    discussion: """
      Hộ thêm, hộ bớt và các ô thay đổi; không có họ tên, số định danh được che. Nếu không nêu hai lần nộp: lần đang được \
      tính của --village và lần gần nhất mà nó thay.

      Households added and removed, and the cells that changed; no names, identity numbers masked. Without two \
      deliveries: the one of --village that counts, and the newest it took the place of.

      rasoat diff --round 2019 --village 29461-01
      """)

  /// How differences are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case jsonl
  }

  @Argument(help: "Hai lần nộp, bằng các chữ số đầu / two deliveries, by their first digits.")
  var deliveries: [String] = []

  @Option(help: "Đợt rà soát / the round, such as 2019 or 2024-06.")
  var round: String

  @Option(help: "Mã thôn / the village's code.")
  var village: String?

  @Option(help: "Loại bảng / the kind of table.")
  var kind: String = TableKind.list.rawValue

  @Option(help: "Dạng / the form: text, csv, jsonl.")
  var format: Format = .text

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func validate() throws {
    guard deliveries.count == 2 || (deliveries.isEmpty && village != nil) else {
      throw ValidationError("diff A B --round R; diff --round R --village V")
    }
  }

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let store = try stores.openForReading()
      let all = try store.deliveries(round: rulebook.round(named: round).id)
      let (older, newer) = try pair(of: all)
      let difference = try DeliveryDifference(from: older, to: newer, in: store, rulebook: rulebook)
      write(difference.lines, rulebook: rulebook)
    }
  }

  private func pair(of all: [DeliverySummary]) throws -> (older: DeliverySummary, newer: DeliverySummary) {
    if let village {
      let own = all.filter { $0.unit.village.rawValue == village && $0.unit.kind.rawValue == kind }
      guard let current = own.first(where: { $0.state == .current }),
        let older = own.filter({ $0.supersededBy == current.id }).max(by: { $0.run < $1.run })
      else { throw UsageProblem.noEarlierDelivery(village, own.map { "\($0.id) \($0.state.rawValue)" }) }
      return (older, current)
    }
    let found = try deliveries.map { prefix in
      let matches = all.filter { $0.id.hasPrefix(prefix) }
      guard let match = matches.first, matches.count == 1 else { throw UsageProblem.unknownName(prefix) }
      return match
    }
    return (found[0], found[1])
  }

  private static let columns = [
    "kind", "code", "file", "sheet", "cell", "variable", "member", "before", "after",
  ]

  private func fields(_ line: DeliveryDifference.Line) -> [String] {
    [
      line.kind, line.code, line.place.file, line.place.sheet ?? "", line.place.spot(in: outputs.language),
      line.variable?.rawValue ?? "", line.member.map(String.init) ?? "", line.before, line.after,
    ]
  }

  private func write(_ lines: [DeliveryDifference.Line], rulebook: Rulebook) {
    switch outputs.json ? .jsonl : format {
    case .csv:
      var table = CommaSeparatedText()
      table.write(Self.columns)
      for line in lines { table.write(fields(line)) }
      Terminal.write(table.text)
    case .jsonl:
      for line in lines {
        Terminal.print(JSONText.object(zip(Self.columns, fields(line))))
      }
    case .text:
      for line in lines { Terminal.print(text(line, rulebook: rulebook)) }
      guard !outputs.quiet else { return }
      let counts = ["added", "removed", "changed"].map { kind in
        Set(
          lines.filter { $0.kind == kind }.map {
            "\($0.code)\t\($0.kind == "changed" ? 0 : $0.place.cell?.row ?? 0)"
          }
        )
        .count
      }
      Terminal.remark(
        outputs.text(
          "Thêm: \(counts[0]) · Bớt: \(counts[1]) · Đổi: \(counts[2])",
          "Added: \(counts[0]) · Removed: \(counts[1]) · Changed: \(counts[2])"))
    }
  }

  private func text(_ line: DeliveryDifference.Line, rulebook: Rulebook) -> String {
    let sign = ["added": "+", "removed": "-"][line.kind] ?? "~"
    let place = line.place.text(in: outputs.language)
    guard let id = line.variable else { return "\(sign) \(line.code) · \(place)" }
    let label = rulebook.label(of: id)[outputs.language]
    let member = line.member.map { outputs.text(" (người thứ \($0))", " (person \($0))") } ?? ""
    let blank = outputs.text("(trống)", "(blank)")
    let before = line.before.isEmpty ? blank : line.before
    let after = line.after.isEmpty ? blank : line.after
    return "\(sign) \(line.code) · \(place) · \(label)\(member): \(before) → \(after)"
  }
}
