import Provenance
import Survey

/// `offices.yaml`: what stands around the tables of printed forms.
enum OfficeFile {
  /// Reads the file; a configuration without one prints tables alone.
  static func office(_ file: ConfigurationFile?) throws(RulebookErrors) -> PrintedOffice? {
    guard let file else { return nil }
    let fields = try StrictNode(file).mapping(
      required: ["nation", "motto", "date-line", "open-date-line", "order", "levels"])
    let order = try fields.required("order").mapping(required: ["villages", "areas"])
    var office = PrintedOffice(
      nation: try fields.required("nation").bilingual(), motto: try fields.required("motto").bilingual(),
      dateLine: try fields.required("date-line").bilingual(),
      openDateLine: try fields.required("open-date-line").bilingual(),
      hasVillagesByName: try isByName(order.required("villages")),
      hasAreasByName: try isByName(order.required("areas")))
    var names = UniqueNames()
    for node in try fields.required("levels").list() {
      let fields = try node.mapping(required: ["level", "agency", "signatures"])
      let level = try fields.required("level").word(of: AreaLevel.self)
      _ = try names.take(fields.required("level"))
      office.levels[level] = PrintedOffice.Level(
        agency: try fields.required("agency").list(of: text),
        signatures: try fields.required("signatures").list { (node) throws(RulebookErrors) in
          let fields = try node.mapping(required: ["title", "note"])
          return PrintedOffice.Signature(
            title: try fields.required("title").list(of: text), note: try fields.required("note").bilingual())
        })
    }
    return office
  }

  private static func text(_ node: StrictNode) throws(RulebookErrors) -> BilingualText {
    try node.bilingual()
  }

  private static func isByName(_ node: StrictNode) throws(RulebookErrors) -> Bool {
    try node.word(of: ["code", "name"]) == "name"
  }
}
