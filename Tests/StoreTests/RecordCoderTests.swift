import Provenance
import Survey
import TestSupport
import Testing
import VietnameseText

@testable import Store

/// Records come back from the store exactly as they were read, and damaged bytes are an error, never a trap.
@Suite struct RecordCoderTests {
  private static let texts = [
    "", "x", "Lò Văn An", "Ủy ban nhân dân", "🙂", "a\u{0}b", String(repeating: "ă", count: 200),
  ]

  private static func answer(_ random: inout SeededGenerator) -> Answer {
    let text = texts.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<11, using: &random) {
    case 0: return .missing
    case 1: return .unreadable
    case 2: return .flag(Bool.random(using: &random))
    case 3: return .whole([0, 1, -1, 63, 64, -65, .max, .min].randomElement(using: &random) ?? 0)
    case 4: return .decimal([0, -0.5, 52.5, 1e300, .infinity].randomElement(using: &random) ?? 0)
    case 5: return .text(text)
    case 6: return .code(text)
    case 7: return .codes((0..<Int.random(in: 0...3, using: &random)).map { _ in text })
    case 8: return .date(PartialDate(year: 1960))
    case 9: return .date(PartialDate(year: 1960, month: 12))
    default: return .date(PartialDate(year: 1960, month: 12, day: 5))
    }
  }

  private static func row(_ variables: [TableVariable], _ random: inout SeededGenerator) -> RecordRow {
    var readings: [Reading] = []
    for variable in variables {
      let answer = answer(&random)
      let raw =
        Bool.random(using: &random) ? texts.randomElement(using: &random) ?? "" : answer.text ?? "4"
      readings.append(
        Reading(
          answer: answer, raw: raw, column: variable.columns.randomElement(using: &random) ?? 1,
          traits: Reading.Traits(rawValue: UInt16.random(in: 0..<(1 << 12), using: &random))))
    }
    return RecordRow(row: Int.random(in: 1...1_048_576, using: &random), readings: readings)
  }

  /// A table of random variables with one random record.
  private static func table(_ random: inout SeededGenerator) -> ReceivedTable {
    let counts = [Int.random(in: 0...8, using: &random), Int.random(in: 0...8, using: &random)]
    let variables = counts.map { count in
      (0..<count).map { number in
        TableVariable(
          id: VariableID(rawValue: "v\(number)"),
          columns: number.isMultiple(of: 3) ? [number + 1, 300] : [number + 1], headingRow: 2)
      }
    }
    var table = ReceivedTable(
      kind: .list, layout: "member-list", round: "2019", standard: "VN2016",
      location: SourceLocation(file: "a.xlsx", sheet: "Danh sách"), variables: variables[0],
      personVariables: variables[1], listsAllMembers: true)
    var record = Record(household: row(table.variables, &random))
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      record.members.append(row(table.personVariables, &random))
    }
    table.records = [record]
    return table
  }

  @Test("Any record comes back as it was")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<Thoroughness.rounds(500) {
      let table = Self.table(&random)
      let bytes = RecordCoder.bytes(of: table.records[0], table: table)
      #expect(try RecordCoder.record(bytes, table: table) == table.records[0])
    }
  }

  @Test("Every record cut short is damaged")
  func truncated() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<Thoroughness.rounds(20) {
      let table = Self.table(&random)
      let bytes = RecordCoder.bytes(of: table.records[0], table: table)
      for length in bytes.indices {
        #expect(throws: StoreError.self) { try RecordCoder.record(Array(bytes[..<length]), table: table) }
      }
    }
  }

  @Test("A record with bytes left over is damaged: it is not what the table says")
  func leftOver() throws {
    var random = SeededGenerator(seed: 6)
    let table = Self.table(&random)
    let bytes = RecordCoder.bytes(of: table.records[0], table: table) + [0]
    #expect(throws: StoreError.self) { try RecordCoder.record(bytes, table: table) }
  }

  @Test("Bytes that were changed anywhere are read or refused; nothing traps")
  func corrupted() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<Thoroughness.rounds(300) {
      let table = Self.table(&random)
      var bytes = RecordCoder.bytes(of: table.records[0], table: table)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? RecordCoder.record(bytes, table: table)
    }
  }

  @Test(
    "Numbers too long, texts longer than the record, texts that are none, kinds that do not exist",
    arguments: [
      [UInt8](repeating: 0xFF, count: 11), [3, 6, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 65], [3, 15, 0],
      [3, 6 + 64, 0, 0], [3, 8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
      [3, 6, 2, 0xC3, 0x28, 0], [3, 6, 1, 0xFF, 0],
    ] as [[UInt8]])
  func nonsense(bytes: [UInt8]) throws {
    let table = ReceivedTable(
      kind: .list, layout: "household-list", round: "2019", standard: "VN2016",
      location: SourceLocation(file: "a.xlsx"),
      variables: [TableVariable(id: "household_size", columns: [3], headingRow: 2)], personVariables: [],
      listsAllMembers: false)
    #expect(throws: StoreError.self) { try RecordCoder.record(bytes, table: table) }
  }
}
