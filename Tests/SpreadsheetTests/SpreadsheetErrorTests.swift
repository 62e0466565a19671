import Provenance
import Spreadsheet
import Testing

@Suite struct SpreadsheetErrorTests {
  /// Every reason with the code that stands for it in scripts and manuals; a code never changes its meaning.
  static let codes: [(SpreadsheetError.Reason, String)] = [
    (.unreadable("x"), "FI-001"), (.empty, "FI-002"), (.oldExcel, "FI-003"), (.passwordProtected, "FI-004"),
    (.otherCompoundFile, "FI-005"), (.binaryWorkbook, "FI-006"), (.html, "FI-007"),
    (.damagedArchive, "FI-008"),
    (.otherDocument("Word"), "FI-009"), (.plainArchive, "FI-010"), (.pdf, "FI-011"),
    (.unknownBinary, "FI-012"),
    (.otherXML("a"), "FI-013"), (.limitExceeded(.rows, 5), "FI-014"), (.documentType, "FI-015"),
    (.unsafeArchive("x"), "FI-016"), (.damagedPart("x"), "FI-017"), (.missingPart("x"), "FI-018"),
    (.unsupportedCompression(14), "FI-019"), (.unterminatedQuote, "FI-020"),
    (.schemaViolation(element: "a", .unexpectedRoot), "FI-021"), (.unusableSchema("x"), "FI-022"),
    (.lockFile, "FI-023"), (.encryptedSubmission, "FI-024"), (.noText, "FI-025"),
  ]

  @Test(arguments: codes)
  func everyReasonHasItsCodeAndItsSentences(reason: SpreadsheetError.Reason, code: String) {
    let error = SpreadsheetError(reason, at: .init(file: "Thôn 3.xlsx"))
    #expect(error.code == code)
    for language in Language.allCases {
      for sentence in [error.message[language], error.remedy[language]] {
        #expect(sentence.hasSuffix(".") && !sentence.dropLast().contains(". "), "\(sentence)")
        #expect(sentence.count < 140, "\(sentence)")
      }
      #expect(error.line(in: language).hasPrefix("Thôn 3.xlsx · \(error.message[language]) "))
      #expect(error.line(in: language).hasSuffix(" (\(code))"))
    }
    #expect(error.remedy.vietnamese.hasPrefix("Hãy") || error.remedy.vietnamese.hasPrefix("Nếu"))
    #expect(error.remedy.english.lowercased().contains("please"))
  }

  @Test func aPlaceIsPrintedFromTheFileInwards() {
    let location = SpreadsheetError.Location(file: "a.xlsx", part: "xl/workbook.xml", line: 3)
    #expect(location.description == "a.xlsx · xl/workbook.xml:3")
    #expect(SpreadsheetError.Location(file: "a.csv", line: 7).description == "a.csv:7")
  }

  @Test func aLimitSaysItsNameAndValue() {
    let error = SpreadsheetError(.limitExceeded(.sharedStrings, 10_000_000), at: .init(file: "x"))
    #expect(error.message.vietnamese.contains("sharedStrings = 10000000"))
    #expect(error.remedy.vietnamese.contains("--limit sharedStrings=20000000"))
    #expect(error.remedy.english.contains("--limit sharedStrings=20000000"))
  }

  /// What the option names is what is raised, and nothing else.
  @Test(arguments: ReadingLimits.Name.allCases)
  func aLimitIsRaisedByItsName(name: ReadingLimits.Name) {
    var limits = ReadingLimits()
    limits[name] *= 2
    #expect(limits[name] == ReadingLimits.standard[name] * 2)
    #expect(ReadingLimits.Name.allCases.count { limits[$0] != ReadingLimits.standard[$0] } == 1)
  }
}
