import Foundation
import Provenance
import Spreadsheet
import TestSupport
import Testing

@Suite struct XMLPullReaderTests {
  private let schema = """
    <?xml version="1.0"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:ho" xmlns="urn:ho"
      elementFormDefault="qualified">
    <xs:element name="danh-sach"><xs:complexType><xs:sequence>
      <xs:element name="ho" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="chu-ho" type="xs:string"/>
        <xs:element name="so-nhan-khau" type="xs:positiveInteger"/>
      </xs:sequence><xs:attribute name="ma" type="xs:string" use="required"/></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element></xs:schema>
    """

  private func events(_ text: String, schema: String? = nil) throws -> [XMLPullReader.Event] {
    try TemporaryFile.with(Array(text.utf8), named: "ho.xml") { path in
      guard let schema else { return try events(XMLPullReader(contentsOf: path)) }
      return try TemporaryFile.with(Array(schema.utf8), named: "ho.xsd") { schemaPath in
        try events(XMLPullReader(contentsOf: path, schema: SchemaDocument(contentsOf: schemaPath)))
      }
    }
  }

  private func events(_ reader: XMLPullReader) throws -> [XMLPullReader.Event] {
    var events: [XMLPullReader.Event] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  private func household(_ content: String) -> String {
    "<danh-sach xmlns=\"urn:ho\">\n<ho ma=\"001\">\(content)</ho>\n</danh-sach>"
  }

  @Test func eventsComeInDocumentOrder() throws {
    let found = try events(
      """
      <a x="1 &amp; 2" y="&#38;#38;" xml:lang="vi">
      đầu<b/><![CDATA[<c>]]>&lt;<!-- bỏ --> cuối<d xmlns="urn:d" xmlns:e="urn:e" e:f="g"/></a>
      """)
    let language = "{http://www.w3.org/XML/1998/namespace}lang"
    let expected: [XMLPullReader.Event] = [
      .start(.init(name: "a", attributes: ["x": "1 & 2", "y": "&#38;", language: "vi"], line: 1)),
      .text("\nđầu"), .start(.init(name: "b", line: 2)), .end(name: "b"), .text("<c>< cuối"),
      .start(.init(name: "d", namespace: "urn:d", attributes: ["{urn:e}f": "g"], line: 2)), .end(name: "d"),
      .end(name: "a"),
    ]
    #expect(found == expected)
  }

  @Test func aValidDocumentPassesItsSchema() throws {
    let text = household("<chu-ho>Lò Văn A</chu-ho><so-nhan-khau>4</so-nhan-khau>")
    let names = try events(text, schema: schema).compactMap { event -> String? in
      if case .start(let tag) = event { tag.name } else { nil }
    }
    #expect(names == ["danh-sach", "ho", "chu-ho", "so-nhan-khau"])
  }

  @Test(arguments: [
    ("<chu-ho>A</chu-ho><so-nhan-khau>không</so-nhan-khau>", "so-nhan-khau", SchemaFault.unexpectedValue, 2),
    ("<chu-ho>A</chu-ho>", "ho", .incompleteElement, 2),
    ("<so-nhan-khau>1</so-nhan-khau>", "so-nhan-khau", .unexpectedElement, 2),
    ("<chu-ho>A</chu-ho>\n\n<la/>", "la", .unexpectedElement, 4),
    ("<chu-ho>A</chu-ho><so-nhan-khau>0</so-nhan-khau>", "so-nhan-khau", .unexpectedValue, 2),
    ("<chu-ho>A<b/></chu-ho>", "b", .unexpectedInText, 2),
    ("<chu-ho tuoi='8'>A</chu-ho>", "chu-ho", .unexpectedAttribute("tuoi"), 2),
    ("<chu-ho>A</chu-ho>Lò", "chu-ho", .unexpectedText, 2),
  ])
  func aViolationNamesLineAndElement(
    content: String, element: String, fault: SchemaFault, line: Int
  ) throws {
    let error = try #require(
      throws: SpreadsheetError.self
    ) { try events(household(content), schema: schema) }
    #expect(error.reason == .schemaViolation(element: element, fault))
    #expect(error.location.line == line)
    #expect(error.message.vietnamese.hasPrefix("Phần tử <\(element)> không đúng lược đồ"))
  }

  @Test func withoutASchemaAnyWellFormedDocumentPasses() throws {
    #expect(try events(household("<la/>")).count == 8)
  }

  @Test func anUnusableSchemaIsNamed() throws {
    for text in [
      "<khong-phai-xsd/>",
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:loi/></xs:schema>",
    ] {
      let error = #expect(throws: SpreadsheetError.self) { try events("<a/>", schema: text) }
      #expect(error?.code == "FI-022")
      #expect(error?.location.file == "ho.xsd")
    }
  }

  @Test func aSchemaIsReadAsStrictlyAsADocument() throws {
    for (text, code) in [
      ("", "FI-017"), ("<xs:schema", "FI-017"), ("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "FI-015"),
    ] {
      let error = #expect(throws: SpreadsheetError.self) { try events("<a/>", schema: text) }
      #expect(error?.code == code)
      #expect(error?.location.file == "ho.xsd")
    }
  }

  @Test(arguments: [
    "<a><b></a>", "<a>", "", "chữ", "<a/><b/>", "<a b='1' b='2'/>", "<a>\u{1}</a>", "<a>&x;</a>", "<p:a/>",
  ])
  func malformedDocumentsAreRefused(text: String) {
    let error = #expect(throws: SpreadsheetError.self) { try events(text) }
    #expect(error?.code == "FI-017")
  }

  @Test func nothingIsExpandedAndNothingIsFetched() throws {
    for declaration in [
      "<!DOCTYPE a [<!ENTITY x 'y'>]>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE a>",
    ] {
      let error = #expect(throws: SpreadsheetError.self) {
        try events("\(declaration)<a>&x;</a>", schema: schema)
      }
      #expect(error?.reason == .documentType)
    }
  }

  @Test func aSchemaMayNotReachForOtherFiles() throws {
    let including = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="/etc/passwd"/>
      <xs:element name="a" type="khac"/></xs:schema>
      """
    let error = #expect(throws: SpreadsheetError.self) { try events("<a/>", schema: including) }
    #expect(error?.code == "FI-022")
  }

  @Test func aLongDocumentIsReadPieceByPiece() throws {
    let one = "<ho ma=\"001\"><chu-ho>Nguyễn Thị Ả</chu-ho><so-nhan-khau>3</so-nhan-khau></ho>"
    let text = "<danh-sach xmlns=\"urn:ho\">" + String(repeating: one, count: 20_000) + "</danh-sach>"
    #expect(try events(text, schema: schema).count == 2 + 20_000 * 8)
  }

  /// What is not read yet is not in memory either: bytes that vanish behind the reader's back are missed.
  @Test func noMoreIsReadThanIsAskedFor() throws {
    let one = "<ho ma=\"001\"><chu-ho>Nguyễn Thị Ả</chu-ho><so-nhan-khau>3</so-nhan-khau></ho>"
    let text = "<danh-sach xmlns=\"urn:ho\">" + String(repeating: one, count: 50_000) + "</danh-sach>"
    try TemporaryFile.with(Array(schema.utf8), named: "ho.xsd") { schemaPath in
      try TemporaryFile.with(Array(text.utf8), named: "ho.xml") { path in
        let reader = try XMLPullReader(contentsOf: path, schema: SchemaDocument(contentsOf: schemaPath))
        _ = try reader.next()
        try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 1 << 20)
        var count = 1
        let error = #expect(throws: SpreadsheetError.self) {
          while try reader.next() != nil { count += 1 }
        }
        #expect(error?.code == "FI-017")
        // A mebibyte holds about 12,000 of the 50,000 households, 8 events each.
        #expect(count > 80_000 && count < 120_000)
      }
    }
  }

  @Test func aDocumentMayNameItsSchemaAndIsNotFollowed() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "rasoat-\(UUID().uuidString).xsd")
    try Data(schema.utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let document = try SchemaDocument(contentsOf: path.path)
    let text = household("<chu-ho>A</chu-ho><so-nhan-khau>1</so-nhan-khau>").replacing(
      "<danh-sach ",
      with: """
        <danh-sach xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:ho ho.xsd urn:x /etc/passwd" 
        """)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<64 {
        group.addTask {
          try events(XMLPullReader(bytes: Array(text.utf8), named: "ho.xml", schema: document)).count
        }
      }
      for try await count in group { #expect(count == 12) }
    }
  }
}
