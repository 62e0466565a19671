import Foundation
import Proof
import Provenance
import TestSupport
import Testing

/// The five plans, as published; what is wrong in them was worked out by hand before.
@Suite(.enabled(if: SharedData.isAvailable, "the reference data is not there"))
struct SourceTextTests {
  private static func proof(_ name: String) throws -> ProofOfText {
    let folder = try #require(SharedData.folder)
    let file = folder.deletingLastPathComponent().appending(path: "sources/\(name).txt")
    return try ProofOfText(String(contentsOf: file, encoding: .utf8))
  }

  @Test func traCu() throws {
    let proof = try Self.proof("tra-cu-2020")
    // 154 / 1.870 = 8,235 %; 8,07 % would be 151. The rest of the 38 shares is right or has no base.
    #expect(proof.alarms.filter { $0.rule == "PF-001" }.map(\.quote) == ["8,07%"])
    let share = proof.findings.first { $0.quote == "8,07%" }
    #expect(share?.expected.vietnamese == "8,24%")
    #expect(share?.remedy.vietnamese.contains("151") == true)
    #expect(share?.place == ProofPlace(number: 32, column: 296))
    // 2.481 households and 5,74 points: the number of households would have had to fall.
    let change = proof.findings.first { $0.rule == "PF-004" }
    #expect(change?.quote == "5,74%")
    #expect(change?.severity == .warning)
    #expect(change?.message.vietnamese.contains("2.481 hộ") == true)
    #expect(change?.message.vietnamese.contains("tổng số hộ dân cư đã giảm") == true)
    #expect(proof.alarms.count == 2)
    // To 2,5 % or by 2,5 points; 796 twice.
    #expect(proof.findings.filter { $0.rule == "PF-008" }.map(\.quote) == ["2,5%", "2,71%"])
    #expect(proof.findings.filter { $0.rule == "PF-014" }.map(\.quote) == ["796 hộ = 42,57%"])
    // 1.870 and 1.327 of all households and of the Khmer ones: the text states neither.
    #expect(proof.totals.shares == 38)
    #expect(proof.totals.fitting == 34)
    #expect(proof.totals.open == 3)
  }

  @Test func minhTien() throws {
    let proof = try Self.proof("minh-tien-2022")
    // 75 + 85 + 90 + 95 + 105 = 450; 5 + 15 + 21 + 24 + 27 = 92 is right.
    #expect(proof.findings.filter { $0.rule == "PF-010" }.map(\.quote) == ["364"])
    #expect(proof.findings.first { $0.rule == "PF-010" }?.expected.vietnamese == "450")
    #expect(
      proof.findings.filter { $0.rule == "PF-012" }.map(\.quote)
        == [">30%", "500 lao động", ">100 người", "<1%"])
    #expect(proof.alarms.count == 5)
    // Over 80 % by 2025 where 2021 has 85 %; over 95 % by 2030 where 2025 has 95,5 %.
    #expect(proof.findings.filter { $0.rule == "PF-018" }.map(\.quote) == [">80%", ">95%"])
  }

  @Test func bacQuang() throws {
    let proof = try Self.proof("bac-quang-2021")
    // 59 % "tăng 12%"; 4,88 - 5 x 2 = -5,12.
    #expect(proof.findings.filter { $0.rule == "PF-007" }.map(\.quote) == ["12%"])
    #expect(proof.findings.filter { $0.rule == "PF-009" }.map(\.expected.vietnamese) == ["-5,12%"])
    #expect(proof.alarms.count == 1)
    // 11.000 jobs by 2025 after 12.691 in the five years before.
    #expect(proof.findings.filter { $0.rule == "PF-018" }.map(\.expected.vietnamese) == ["12.691 lao động"])
  }

  @Test func tuyPhuoc() throws {
    let proof = try Self.proof("tuy-phuoc-2021")
    // 2,21 - 5 x 1 = -2,79; 8,65 - 2,21 = 6,44 is right.
    #expect(proof.alarms.map(\.expected.vietnamese) == ["-2,79%"])
  }

  @Test func laiChau() throws { #expect(try Self.proof("lai-chau-2024").findings == []) }

  /// No alarm on a printed figure that is right.
  @Test(arguments: [
    ("tra-cu-2020", "tra-cu-2019"), ("minh-tien-2022", "minh-tien-2021"),
    ("minh-tien-2022", "minh-tien-2022"),
  ])
  func rightFiguresRaiseNoAlarm(source: String, set: String) throws {
    let folder = try #require(SharedData.folder)
    let file = folder.appending(path: "reviews/\(set)/expected/published-figures.csv")
    let lines = DelimitedText.table(try String(contentsOf: file, encoding: .utf8))
    let proof = try Self.proof(source)
    #expect(!lines.isEmpty)
    for line in lines where line["printed_is_right"] != "no" {
      let printed = try #require(line["percent_as_printed"])
      #expect(!proof.alarms.contains { $0.quote == printed }, "\(line)")
    }
    for line in lines where line["printed_is_right"] == "no" {
      #expect(proof.alarms.contains { $0.quote == line["percent_as_printed"] }, "\(line)")
    }
  }
}
