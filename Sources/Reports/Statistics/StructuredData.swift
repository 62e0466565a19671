import Provenance
import Rules
import Survey

/// The counts of a round as SDMX: data as SDMX-CSV 2.0, and the structure they keep to as SDMX-ML 3.0.
///
/// What is withheld has no value and the confidentiality status C; what is not, F (free for publication).
public struct StructuredData {
  private let reports: [RoundReport]
  private let lines: [[StatisticalLine]]

  /// The data of the reports of one round, one for each standard.
  public init(_ reports: [RoundReport]) {
    self.reports = reports
    lines = reports.map(StatisticalLine.all)
  }

  private static let agency = "RASOAT"
  private static let version = "1.0.0"
  private static let dimensions = [
    ("STANDARD", "CL_STANDARD", BilingualText(vietnamese: "Chuẩn nghèo", english: "Poverty standard")),
    ("REF_AREA", "CL_AREA", BilingualText(vietnamese: "Địa bàn", english: "Area")),
    ("TABLE_ID", "CL_TABLE", BilingualText(vietnamese: "Bảng", english: "Table")),
    ("ITEM", "CL_ITEM", BilingualText(vietnamese: "Chỉ tiêu", english: "Item")),
    ("UNIT_MEASURE", "CL_UNIT", BilingualText(vietnamese: "Đơn vị", english: "Unit")),
  ]

  /// The data, one observation a line.
  public var csv: String {
    var text = CommaSeparatedText()
    text.write(
      ["STRUCTURE", "STRUCTURE_ID", "ACTION"] + Self.dimensions.map(\.0)
        + ["TIME_PERIOD", "OBS_VALUE", "CONF_STATUS"])
    for (report, lines) in zip(reports, lines) {
      for area in report.areas {
        for line in lines where area.tally.isCollected(line.key) {
          text.write([
            "dataflow", "\(Self.agency):DF_REVIEW(\(Self.version))", "I", report.standard.id.rawValue,
            area.code.rawValue, line.key.table.rawValue, line.key.item, line.key.unit.rawValue,
            String(report.round.year), area.tally[line.key].map(String.init) ?? "",
            area.tally.isWithheld(line.key) ? "C" : "F",
          ])
        }
      }
    }
    return text.text
  }

  /// The structure: code lists, concepts, the definition of the data, the dataflow.
  public var structure: String {
    var page = Markup()
    let root = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/"
    page.open(
      "mes:Structure",
      ["xmlns:mes": root + "message", "xmlns:str": root + "structure", "xmlns:com": root + "common"])
    page.element("mes:Header") { page in
      page.element("mes:ID", "REVIEW")
      page.element("mes:Test", "false")
      page.element("mes:Prepared", "\(reports.first?.round.year ?? 0)-12-31T00:00:00")
      page.void("mes:Sender", ["id": Self.agency])
    }
    page.element("mes:Structures") { page in
      page.element("str:Codelists") { page in for list in codeLists { write(list, into: &page) } }
      page.element("str:ConceptSchemes") { writeConcepts(into: &$0) }
      page.element("str:Dataflows") { page in
        artefact("str:Dataflow", "DF_REVIEW", into: &page) { page in
          page.element("str:Structure", Self.urn("datastructure.DataStructure", "DSD_REVIEW"))
        }
      }
      page.element("str:DataStructures") { page in
        artefact("str:DataStructure", "DSD_REVIEW", into: &page) { page in
          page.element("str:DataStructureComponents") { writeComponents(into: &$0) }
        }
      }
    }
    page.close("mes:Structure")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + page.text + "\n"
  }

  // MARK: Parts of the structure

  private typealias List = (id: String, codes: [(code: String, label: BilingualText, parent: String?)])

  private var codeLists: [List] {
    func unique(_ codes: [(String, BilingualText, String?)]) -> [(
      code: String, label: BilingualText, parent: String?
    )] {
      var seen: Set<String> = []
      return codes.filter { seen.insert($0.0).inserted }.map { (code: $0.0, label: $0.1, parent: $0.2) }
    }
    let all = lines.flatMap { $0 }
    return [
      ("CL_STANDARD", unique(reports.map { ($0.standard.id.rawValue, $0.standard.title, nil) })),
      (
        "CL_AREA",
        unique(
          reports.flatMap(\.areas).map { ($0.code.rawValue, BilingualText($0.name), $0.parent?.rawValue) })
      ),
      (
        "CL_TABLE",
        unique(all.map { ($0.key.table.rawValue, StatisticalWords.table($0.key.table), nil) })
      ),
      ("CL_ITEM", unique(all.map { ($0.key.item, $0.label, nil) })),
      (
        "CL_UNIT",
        unique(CountUnit.allCases.map { ($0.rawValue, StatisticalLine.unit($0), nil) })
      ),
      (
        "CL_CONF_STATUS",
        [
          ("F", BilingualText(vietnamese: "Công bố", english: "Free for publication"), nil),
          ("C", BilingualText(vietnamese: "Giữ kín", english: "Confidential"), nil),
        ]
      ),
    ]
  }

  private var title: BilingualText {
    reports.first?.round.title ?? BilingualText(vietnamese: "Rà soát", english: "Review")
  }

  private static func urn(_ kind: String, _ id: String, _ item: String = "") -> String {
    "urn:sdmx:org.sdmx.infomodel.\(kind)=\(agency):\(id)(\(version))" + (item.isEmpty ? "" : "." + item)
  }

  private func names(_ text: BilingualText, into page: inout Markup) {
    for language in Language.allCases {
      page.element("com:Name", ["xml:lang": language.rawValue], text[language])
    }
  }

  private func artefact(
    _ element: String, _ id: String, into page: inout Markup, content: (inout Markup) -> Void
  ) {
    page.element(element, ["id": id, "agencyID": Self.agency, "version": Self.version]) { page in
      names(title, into: &page)
      content(&page)
    }
  }

  private func write(_ list: List, into page: inout Markup) {
    artefact("str:Codelist", list.id, into: &page) { page in
      for code in list.codes {
        page.element("str:Code", ["id": code.code]) { page in
          if let parent = code.parent { writeParent(parent, into: &page) }
          names(code.label, into: &page)
        }
      }
    }
    page.newLine()
  }

  /// A remark: as a parent the schema takes codes that begin with a letter only, and those of areas are numbers.
  private func writeParent(_ parent: String, into page: inout Markup) {
    page.element("com:Annotations") { page in
      page.element("com:Annotation", ["id": "PARENT"]) { $0.element("com:AnnotationTitle", parent) }
    }
  }

  private func writeConcepts(into page: inout Markup) {
    let others = [
      ("TIME_PERIOD", BilingualText(vietnamese: "Năm", english: "Year")),
      ("OBS_VALUE", BilingualText(vietnamese: "Số lượng", english: "Count")),
      ("CONF_STATUS", BilingualText(vietnamese: "Mức công khai", english: "Confidentiality status")),
    ]
    artefact("str:ConceptScheme", "CS_REVIEW", into: &page) { page in
      for (id, name) in Self.dimensions.map({ ($0.0, $0.2) }) + others {
        page.element("str:Concept", ["id": id]) { names(name, into: &$0) }
      }
    }
  }

  private func writeComponents(into page: inout Markup) {
    func identity(_ id: String, into page: inout Markup) {
      page.element("str:ConceptIdentity", Self.urn("conceptscheme.Concept", "CS_REVIEW", id))
    }
    func listed(_ list: String, into page: inout Markup) {
      page.element("str:LocalRepresentation") {
        $0.element("str:Enumeration", Self.urn("codelist.Codelist", list))
      }
    }
    func format(_ type: String, into page: inout Markup) {
      page.element("str:LocalRepresentation") { $0.void("str:TextFormat", ["textType": type]) }
    }
    page.element("str:DimensionList", ["id": "DimensionDescriptor"]) { page in
      for (place, dimension) in Self.dimensions.enumerated() {
        page.element("str:Dimension", ["id": dimension.0, "position": String(place + 1)]) { page in
          identity(dimension.0, into: &page)
          listed(dimension.1, into: &page)
        }
      }
      page.element("str:TimeDimension", ["id": "TIME_PERIOD"]) { page in
        identity("TIME_PERIOD", into: &page)
        format("ObservationalTimePeriod", into: &page)
      }
    }
    page.element("str:AttributeList", ["id": "AttributeDescriptor"]) { page in
      page.element("str:Attribute", ["id": "CONF_STATUS", "usage": "mandatory"]) { page in
        identity("CONF_STATUS", into: &page)
        listed("CL_CONF_STATUS", into: &page)
        page.element("str:AttributeRelationship") { $0.void("str:Observation") }
      }
    }
    page.element("str:MeasureList", ["id": "MeasureDescriptor"]) { page in
      page.element("str:Measure", ["id": "OBS_VALUE"]) { page in
        identity("OBS_VALUE", into: &page)
        format("Integer", into: &page)
      }
    }
  }
}
