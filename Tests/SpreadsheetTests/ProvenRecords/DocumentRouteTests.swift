import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Documents whose records are proven byte by byte, beside the same read by libxml2 alone.
@Suite struct DocumentRouteTests {
  /// The schema of household reviews.
  static func shipped() throws -> SchemaDocument {
    try SchemaDocument(
      contentsOf: SharedData.repository.appending(path: "schemas/household-review.xsd").path)
  }

  /// The schema with many kinds of types.
  static func typed() throws -> SchemaDocument {
    try TemporaryFile.with(Array(TypedList.schema.utf8), named: "ho.xsd") {
      try SchemaDocument(contentsOf: $0)
    }
  }

  /// A review whose third household begins on line 4.
  private func review(_ household: String) -> String {
    """
    <household-review xmlns="urn:rasoat:household-review:1" round="2023" standard="VN2022" kind="list" persons="all">
    <village><place><village_name>A</village_name></place><household><status>poor</status></household>
    <household><status>poor</status></household>
    \(household)
    <household><note>cuối</note></household></village></household-review>
    """
  }

  private func read(
    _ text: String, schema: SchemaDocument? = nil, limits: ReadingLimits = .standard
  ) throws -> DocumentRouteReading {
    let schema = try schema ?? Self.shipped()
    let bytes = Array(text.utf8)
    let proven = DocumentRouteReading(bytes, schema: schema, limits: limits, route: .proven)
    let reference = DocumentRouteReading(bytes, schema: schema, limits: limits, route: .reference)
    #expect(proven == reference, "\(text)")
    #expect(reference.routes.proven == 0)
    if reference.refusal == nil {
      #expect(proven.routes.proven + proven.routes.parsed == reference.routes.parsed)
    }
    return proven
  }

  /// The first household of a village always goes to libxml2; of the others those that are plain do not.
  ///
  /// With what does not begin like a household goes all up to the next end of one.
  @Test(arguments: [
    ("<household><status>poor</status><persons><person/></persons></household>", 3),
    ("<household>\n  <note>a &amp; b &#7897;</note>\n  <deprived_toilet/>\n</household>", 3),
    ("<household><persons /></household>", 3),
    ("<household/>", 1), ("<household><note>a<!-- b -->c</note></household>", 2),
    ("<household><note><![CDATA[x]]></note></household>", 2), ("<household ><note/></household>", 2),
    ("<!-- </household> --><household><note/></household>", 2),
    ("<household><note>\n</note></household>", 2), ("<household>\r\n<note/></household>", 2),
    ("<h:household xmlns:h=\"urn:rasoat:household-review:1\"><h:note/></h:household>", 1),
    ("</village><village><place><village_name/></place><household><note/></household>", 2),
  ])
  func whatIsPlainIsProven(household: String, proven: Int) throws {
    let reading = try read(review(household))
    #expect(reading.refusal == nil)
    #expect(reading.routes.proven == proven)
  }

  @Test(arguments: [
    ("<household>\n<note/><note/></household>", "note", 5),
    ("<household>\n<persons>\n<person><tuoi/></person></persons></household>", "tuoi", 6),
    ("<household>\n<status>poor</status></note></household>", "", 5),
    ("<household><note>&ho;</note></household>", "", 4),
    ("<household>chữ</household>", "household", 4),
    ("<household><note>\u{1}</note></household>", "", 4),
    ("<household/>\n\n<status/>", "status", 6),
    ("</village><village>\n<place><village_name/></place></village><village>", "village", 5),
  ])
  func whatIsWrongIsRefusedAtItsLine(household: String, element: String, line: Int) throws {
    let reading = try read(review(household))
    let refusal = try #require(reading.refusal)
    #expect(refusal.contains("thu.xml:\(line))"), "\(refusal)")
    #expect(element.isEmpty || refusal.contains("element: \"\(element)\""), "\(refusal)")
  }

  /// Types, each in a record behind one that is sound: 1 where the bytes prove the record, 0 where libxml2 has to judge it.
  @Test(arguments: [
    ("<ma>123a</ma><loai>cận nghèo</loai>", 1), ("<ma> 123</ma><loai>nghèo</loai>", 0),
    ("<ma>123</ma><loai>a &amp; b</loai>", 0), ("<ma>123</ma><loai>nghèo</loai><so>30</so>", 1),
    ("<ma>123</ma><loai>nghèo</loai><so>+3</so>", 0),
    ("<ma>123</ma><loai>nghèo</loai><dien-tich>1.5</dien-tich><dien-tich/>", 1),
    ("<ma>123</ma><loai>nghèo</loai><ngay>2023-02-28</ngay><nam>2023</nam><nu>1</nu>", 1),
    ("<ma>123</ma><loai>nghèo</loai><ngay>2024-02-29</ngay>", 0),
    ("<ma>123</ma><loai>nghèo</loai><ghi-chu>tiếng!</ghi-chu>", 1),
    ("<ma>123</ma><loai>nghèo</loai><nguoi><ten/><tuoi>120</tuoi></nguoi><nguoi><ten>A</ten></nguoi>", 1),
    ("<ma>123</ma><loai>nghèo</loai><nguoi chu=\"1\"><ten/></nguoi>", 0),
  ])
  func soundValuesPass(fields: String, proven: Int) throws {
    let reading = try read(TypedList.document("<ho>\(fields)</ho>"), schema: Self.typed())
    #expect(reading.refusal == nil)
    #expect(reading.routes.proven == proven)
  }

  @Test(arguments: [
    "<ma>12</ma><loai>nghèo</loai>", "<ma>123</ma><loai>Nghèo</loai>", "<loai>nghèo</loai>", "<ma>123</ma>",
    "<ma>123</ma><loai>nghèo</loai><so>31</so>", "<ma>123</ma><loai>nghèo</loai><so>0</so>",
    "<ma>123</ma><loai>nghèo</loai><so/>", "<ma>123</ma><so>3</so><loai>nghèo</loai>",
    "<ma>123</ma><loai>nghèo</loai><dien-tich/><dien-tich/><dien-tich/>",
    "<ma>123</ma><loai>nghèo</loai><ngay>2023-02-29</ngay>", "<ma>123</ma><loai>nghèo</loai><nam>0000</nam>",
    "<ma>123</ma><loai>nghèo</loai><ghi-chu>tiếng Việt</ghi-chu>",
    "<ma>123</ma><loai>nghèo</loai><nguoi><tuoi>5</tuoi></nguoi>",
    "<ma>123</ma><loai>nghèo</loai><nguoi><ten/><tuoi>121</tuoi></nguoi>",
    "<ma>123</ma><ma>123</ma><loai>nghèo</loai>", "<ma>123</ma><loai>nghèo</loai><nguoi/>",
  ])
  func wrongValuesAreRefused(fields: String) throws {
    let reading = try read(TypedList.document("<ho>\(fields)</ho>"), schema: Self.typed())
    #expect(reading.refusal?.contains("schemaViolation") ?? false)
    #expect(reading.routes.proven == 0)
  }

  /// What the schema leaves open, or what an attribute of a namespace could change, is libxml2's as a whole.
  @Test func anAttributeOfANamespaceSendsAllToLibXML2() throws {
    let text = review("<household/>").replacing(
      " round=",
      with: " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x x\" round=")
    let reading = try read(text)
    #expect(reading.refusal == nil)
    #expect(reading.routes.proven == 0)
  }

  /// The typed schema with one thing in it that is not understood plainly: the same documents pass, all by libxml2.
  @Test(arguments: [
    (
      "<xs:element name=\"ma\" type=\"code\"/>",
      "<xs:choice><xs:element name=\"ma\" type=\"code\"/></xs:choice>"
    ),
    ("type=\"xs:date\"", "type=\"xs:dateTime\""), ("[0-9]{3}[a-z]?", "([0-9]{3})[a-z]?"),
    ("elementFormDefault", "blockDefault=\"extension\" elementFormDefault"),
    (
      "</xs:complexType></xs:element></xs:schema>",
      "</xs:complexType><xs:unique name=\"u\"><xs:selector xpath=\"*\"/><xs:field xpath=\"@x\"/></xs:unique></xs:element></xs:schema>"
    ),
    (
      "<xs:attribute name=\"chu\" type=\"xs:boolean\"/>",
      "<xs:attribute name=\"chu\" type=\"xs:boolean\" default=\"1\"/>"
    ),
    (
      "<xs:element name=\"nam\" type=\"xs:gYear\"",
      "<xs:element name=\"nam\" nillable=\"true\" type=\"xs:gYear\""
    ),
    ("<xs:element name=\"ho\" maxOccurs", "<xs:element name=\"ho\" minOccurs=\"2\" maxOccurs"),
  ])
  func whatIsNotUnderstoodIsLeftToLibXML2(part: String, other: String) throws {
    let text = TypedList.schema.replacing(part, with: other)
    try #require(text != TypedList.schema)
    let schema = try TemporaryFile.with(Array(text.utf8), named: "ho.xsd") {
      try SchemaDocument(contentsOf: $0)
    }
    let plain = TypedList.document("<ho><ma>123</ma><loai>nghèo</loai></ho>")
    #expect(try read(plain, schema: Self.typed()).routes.proven == 1)
    let reading = try read(plain, schema: schema)
    #expect(reading.refusal == nil)
    #expect(reading.routes == RowRoutes())
  }

  @Test func limitsHoldOnBothWays() throws {
    var limits = ReadingLimits.standard
    limits.cellTextBytes = 300
    for (note, space) in [(300, 1), (301, 1), (1, 250), (1, 300), (1, 301), (1, 600)] {
      let text = review(
        "<household><note>\(String(repeating: "a", count: note))</note></household>"
          + String(repeating: " ", count: space - 1))
      let reading = try read(text, limits: limits)
      #expect((reading.refusal == nil) == (note <= 300 && space <= 300))
    }
  }

  /// Records longer than the pieces a file is read in, and many short ones across their edges.
  @Test func edgesOfPiecesDoNotMatter() throws {
    let long = "<household><note>\(String(repeating: "ộ", count: 200_000))</note></household>"
    let short = (0..<3000).map { "<household>\n<household_code>\($0)</household_code></household>\n" }
    let reading = try read(review(short.joined() + long + short.joined()))
    #expect(reading.refusal == nil)
    #expect(reading.routes.proven >= 6000)
  }
}
