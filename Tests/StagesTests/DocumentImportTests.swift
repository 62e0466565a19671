import Foundation
import Provenance
import Rules
import Spreadsheet
import Stages
import Survey
import TestSupport
import Testing
import VietnameseText

/// Household reviews in XML as tables.
@Suite struct DocumentImportTests {
  private static let rulebook = Result {
    try Rulebook(contentsOf: SharedData.repository.appending(path: "pipeline-config"), hash: { _ in "" })
  }
  private static let schema = Result {
    try SchemaDocument(
      contentsOf: SharedData.repository.appending(path: "schemas/household-review.xsd").path)
  }

  private func read(_ text: String) throws -> Outcome<ImportedWorkbook> {
    let document = try XMLPullReader(
      bytes: Array(text.utf8), named: "a.xml", schema: try Self.schema.get())
    return try importTables(
      from: document, file: "a.xml", round: nil, forms: KnownForms(try Self.rulebook.get()))
  }

  /// A document whose first household begins on line 3.
  private func document(_ households: String, asked: String = "", persons: String = "all") -> String {
    """
    <household-review xmlns="urn:rasoat:household-review:1" round="2019" standard="VN2016" kind="list" persons="\(persons)" asked="\(asked)">
    <village><place><commune_code>3424</commune_code><village_name> Bản  Nà Khương </village_name></place>
    \(households)
    </village></household-review>
    """
  }

  @Test func householdsAndPersonsAreRows() throws {
    let outcome = try read(
      document(
        """
        <household>
          <household_code>001</household_code>
          <persons>
            <person><name>Lò Văn Mẫu</name><relationship>Chủ hộ</relationship></person>
            <person/>
            <person><birth>2011-02-03</birth><name>Lò A Mẫu</name></person>
          </persons>
        </household>
        <household><status>poor</status></household>
        <household><note>  </note></household>
        """))
    #expect(
      outcome.findings.map { "\($0.location) \($0.rule.rawValue)" } == ["a.xml · dòng 11 · household TB-008"])
    let account = try #require(outcome.value.accounts.first?.rows)
    #expect(account.physicalRows == 6)
    #expect(account[.accepted] == 3)
    #expect(account[.rejected] == 1)
    #expect(account[.blank] == 2)
    #expect(account.isBalanced)
    let table = try #require(outcome.value.tables.first)
    #expect(table.layout == "household-xml")
    #expect(table.round == "2019")
    #expect(table.standard == "VN2016")
    #expect(table.listsAllMembers)
    let record = try #require(table.records.first)
    // The household itself, its code, and the note and status that only later households have.
    #expect(record.household.lines == [3, 4, 3, 3])
    #expect(record.members.map(\.lines.first) == [6, 8])
    #expect(record.members.map(\.row) == [2, 4])
    let birth = try #require(table.personSlot(of: "birth"))
    #expect(record.members[0].readings[birth].answer == .missing)
    #expect(record.members[1].readings[birth].answer.date?.description == "2011-02-03")
    let place = try #require(table.places.first)
    #expect(place.communeCode == "03424", "the zero of a code is put back as in a sheet")
    #expect(place.villageName == "Bản Nà Khương")
  }

  @Test func anAbsentTickIsNoOnlyWhereItIsAsked() throws {
    let households = """
      <household><household_code>1</household_code><deprived_toilet>x</deprived_toilet></household>
      <household><household_code>2</household_code><deprived_toilet>không</deprived_toilet></household>
      <household><household_code>3</household_code><deprived_toilet/></household>
      """
    func answers(_ id: VariableID, asked: String) throws -> [Answer] {
      let table = try #require(try read(document(households, asked: asked)).value.tables.first)
      let slot = try #require(table.slot(of: id))
      return table.records.map { $0.household.readings[slot].answer }
    }
    #expect(try answers("deprived_toilet", asked: "deprived") == [.flag(true), .flag(false), .flag(false)])
    #expect(try answers("deprived_toilet", asked: "") == [.flag(true), .flag(false), .missing])
    // The indicator that no household names belongs to the family all the same.
    #expect(
      try answers("deprived_water_source", asked: "deprived") == [.flag(false), .flag(false), .flag(false)])
    #expect(try answers("deprived_water_source", asked: "") == [.missing, .missing, .missing])
    #expect(try answers("status", asked: "status") == [.missing, .missing, .missing])
  }

  @Test func whatTheFormDoesNotAskIsNoVariable() throws {
    let text = document("<household><household_code>1</household_code><status/></household>", persons: "head")
    let table = try #require(try read(text).value.tables.first)
    #expect(table.variables.map(\.id) == ["household_code", "status"])
    #expect(table.personVariables.isEmpty)
    #expect(!table.listsAllMembers)
  }

  @Test func contentNeverBreaksAFile() throws {
    let text = document(
      """
      <household><household_code>1</household_code><status>giàu</status><household_size>ba</household_size>
      <review_date>31/02/2019</review_date><b1_points>-</b1_points><deprived_toilet>có thể</deprived_toilet>
      <persons><person><sex>?</sex><ethnicity>04</ethnicity><age>&#x1F600;<![CDATA[<age>]]></age></person></persons>
      </household>
      """)
    let outcome = try read(text)
    #expect(outcome.findings.isEmpty)
    let table = try #require(outcome.value.tables.first)
    let answers = Dictionary(
      uniqueKeysWithValues: zip(table.variables.map(\.id), table.records[0].household.readings))
    #expect(answers["status"]?.answer == .unreadable)
    #expect(answers["status"]?.raw == "giàu")
    #expect(answers["household_size"]?.answer == .unreadable)
    #expect(answers["review_date"]?.traits.contains(.impossibleDate) == true)
    #expect(answers["b1_points"]?.answer == .missing)
    #expect(answers["deprived_toilet"]?.answer == .unreadable)
    let ages = table.personSlot(of: "age").map { table.records[0].members[0].readings[$0].raw }
    #expect(ages == "\u{1F600}<age>")
  }

  @Test func severalVillagesAreSeveralPlacesOfOneTable() throws {
    let text = document("<household><household_code>1</household_code></household>")
      .replacing(
        "</household-review>",
        with: """
          <village><place><commune_code>03424</commune_code><village_name>Bản Hợp Nhất</village_name></place>
          <household><household_code>1</household_code></household></village></household-review>
          """)
    let table = try #require(try read(text).value.tables.first)
    #expect(table.places.map(\.villageName) == ["Bản Nà Khương", "Bản Hợp Nhất"])
    #expect(table.records.map(\.place) == [0, 1])
  }

  /// "group" asked five groups when the format was made; the two that came later are asked by their names.
  @Test func aGroupThatCameLaterIsAskedByItsOwnName() throws {
    let household = "<household><household_code>001</household_code><group_merit>x</group_merit></household>"
    func asks(_ asked: String) throws -> [Bool] {
      let table = try #require(try read(document(household, asked: asked)).value.tables.first)
      return ["group_merit", "group_social_protection", "group_makeshift_housing", "group_escape_registered"]
        .map { table.slot(of: VariableID(rawValue: $0)) != nil }
    }
    #expect(try asks("group") == [true, true, false, false])
    #expect(try asks("group group_makeshift_housing") == [true, true, true, false])
  }

  /// The schema names exactly the variables of the configuration.
  @Test func theSchemaAndTheVariablesAgree() throws {
    let rulebook = try Self.rulebook.get()
    let reader = try XMLPullReader(
      contentsOf: SharedData.repository.appending(path: "schemas/household-review.xsd").path)
    var type: String?
    var names: [String: Set<String>] = [:]
    while let event = try reader.next() {
      guard case .start(let tag) = event, let name = tag.attributes["name"] else { continue }
      if ["complexType", "simpleType"].contains(tag.name) { type = name }
      if tag.name == "element", let type { names[type, default: []].insert(name) }
    }
    let households = rulebook.variables.values.filter { $0.scope == .household }.map(\.id.rawValue)
    let ticks = rulebook.families.filter { $0.scope == .household }.flatMap { family in
      rulebook.standards.keys.flatMap { standard in
        rulebook.codes(of: family, for: standard).codes.map { family.variable(of: $0.code).rawValue }
      }
    }
    let places = try #require(names["place"])
    #expect(places.count == 7)
    let written = try #require(names["household"]).subtracting(["persons", "person"])
    // A household element needs no mark that a household begins.
    #expect(written == Set(households + ticks).subtracting(places).subtracting(["household_marker"]))
    #expect(
      names["person"] == Set(rulebook.variables.values.filter { $0.scope == .person }.map(\.id.rawValue)))
  }
}
