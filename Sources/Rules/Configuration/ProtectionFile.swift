import Provenance
import Survey

/// `protection.yaml`: which small numbers the public edition keeps back, and whose names are posted.
struct ProtectionFile {
  let rules: ProtectionRules

  init(_ file: ConfigurationFile) throws(RulebookErrors) {
    let root = try StrictNode(file).mapping(
      required: ["counts", "smallest-group", "open", "posting", "reason", "warning"])
    var limits: [CountUnit: ProtectionRules.Limit] = [:]
    for node in try root.required("counts").list() {
      let fields = try node.mapping(required: ["unit", "below", "width"])
      limits[try fields.required("unit").word(of: CountUnit.self)] = ProtectionRules.Limit(
        below: try fields.required("below").wholeNumber(in: 1...100),
        width: try fields.required("width").wholeNumber(in: 1...100))
    }
    let open = try root.required("open").list { (node) throws(RulebookErrors) in
      let fields = try node.mapping(required: ["table", "reason"], optional: ["items"])
      let table = try fields.required("table").word(of: TallyTable.self)
      let reason = try fields.required("reason").bilingual()
      let items = try fields.optional("items")?.texts()
      return (items.map { $0.map(Optional.some) } ?? [nil]).map {
        ProtectionRules.OpenLine(table, item: $0, reason: reason)
      }
    }
    let posting = try root.required("posting").mapping(required: ["results", "source"])
    _ = try posting.required("source").text()
    rules = ProtectionRules(
      limits: limits, smallestGroup: try root.required("smallest-group").wholeNumber(in: 1...100),
      open: open.flatMap { $0 },
      posted: try posting.required("results").list { (node) throws(RulebookErrors) in
        try node.word(of: Status.self)
      },
      reason: try root.required("reason").bilingual(), warning: try root.required("warning").bilingual())
  }
}

extension ProtectionRules {
  /// The rules of a file `protection.yaml`.
  ///
  /// - Throws: ``RulebookErrors`` with the places of what is wrong.
  public init(yaml text: String) throws(RulebookErrors) {
    self = try ProtectionFile(ConfigurationFile(name: "protection.yaml", text: text)).rules
  }
}
