import Foundation
import Provenance
import Survey

/// What a delivery's table is like apart from its records, as it is stored: JSON with sorted keys.
struct TableHeader: Codable {
  private var kind: String
  private var layout: String
  private var file: String
  /// Each variable as `id heading-row column column ...`: a flat text is read many times faster than an object.
  private var variables: [String]
  private var personVariables: [String]
  private var listsAllMembers: Bool
  private var memberSheet: String?
  private var place: [String: String]
  /// The days above the table, by step; nil where there are none.
  private var days: [String: String]?

  init(_ table: ReceivedTable) {
    func stored(_ variables: [TableVariable]) -> [String] {
      variables.map { variable in
        ([variable.id.rawValue, String(variable.headingRow)] + variable.columns.map(String.init))
          .joined(separator: " ")
      }
    }
    kind = table.kind.rawValue
    layout = table.layout
    file = table.location.file
    variables = stored(table.variables)
    personVariables = stored(table.personVariables)
    listsAllMembers = table.listsAllMembers
    memberSheet = table.memberSheet
    let place = table.places.first ?? WrittenPlace()
    let texts = [
      "province": place.provinceName, "provinceCode": place.provinceCode, "district": place.districtName,
      "districtCode": place.districtCode, "commune": place.communeName, "communeCode": place.communeCode,
      "village": place.villageName,
    ]
    self.place = texts.compactMapValues { $0 }
    let days = table.days.map { ($0.key.rawValue, $0.value.description) }
    self.days = days.isEmpty ? nil : Dictionary(days, uniquingKeysWith: { first, _ in first })
  }

  /// The header as it is stored.
  func json() throws(StoreError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      throw StoreError(.damaged("\(error)"), during: "writing a table header")
    }
  }

  /// The table of a stored header, without records.
  static func table(
    _ json: String, round: RoundID, standard: StandardID, sheet: String
  ) throws(StoreError) -> ReceivedTable {
    let header: TableHeader
    do {
      header = try JSONDecoder().decode(TableHeader.self, from: Data(json.utf8))
    } catch {
      throw StoreError(.damaged("\(error)"), during: "reading a table header")
    }
    guard let kind = TableKind(rawValue: header.kind) else {
      throw StoreError(.damaged("a table of kind \(header.kind)"), during: "reading a table header")
    }
    var table = ReceivedTable(
      kind: kind, layout: header.layout, round: round, standard: standard,
      location: SourceLocation(file: header.file, sheet: sheet.isEmpty ? nil : sheet),
      variables: try header.variables.map(variable),
      personVariables: try header.personVariables.map(variable), listsAllMembers: header.listsAllMembers)
    table.memberSheet = header.memberSheet
    var place = WrittenPlace()
    place.provinceName = header.place["province"]
    place.provinceCode = header.place["provinceCode"]
    place.districtName = header.place["district"]
    place.districtCode = header.place["districtCode"]
    place.communeName = header.place["commune"]
    place.communeCode = header.place["communeCode"]
    place.villageName = header.place["village"]
    table.places = [place]
    for (step, day) in header.days ?? [:] {
      if let step = ProceedingStep(rawValue: step) { table.days[step] = Day(day) }
    }
    return table
  }

  private static func variable(_ text: String) throws(StoreError) -> TableVariable {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    let numbers = parts.dropFirst().compactMap { Int($0) }
    guard let id = parts.first, !id.isEmpty, numbers.count == parts.count - 1,
      let headingRow = numbers.first
    else { throw StoreError(.damaged("a variable \(text)"), during: "reading a table header") }
    return TableVariable(
      id: VariableID(rawValue: String(id)), columns: Array(numbers.dropFirst()), headingRow: headingRow)
  }
}
