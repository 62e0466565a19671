import Foundation
import Survey
import TestSupport
import Testing

@testable import Rules

/// `areas/crosswalk.csv` against the statistics office's conversion table, and its mistakes.
@Suite struct CrosswalkFileTests {
  /// A line of the official table, as it is printed.
  private struct Pair: Hashable {
    var old: String
    var new: String
    var share: AreaTransfer.Share
  }

  /// Old codes that the table prints for another commune than it names: Đặng Xá, Mỹ Hưng, Phú Thịnh.
  private static let misprints = [
    "Xã Đặng Xá 00553": "00556", "Xã Mỹ Hưng 01615": "01651", "Xã Phú Thịnh 02485": "02482",
  ]

  /// The notes of the table, without what differs in writing only.
  private static let shares: [String: AreaTransfer.Share] = [
    "nhập toàn bộ": .whole, "nhập một phần": .part, "giữ nguyên": .unchanged,
    "nhập một phần diện tích": .area, "nhâp một phần diện tích": .area, "nhập toàn bộ diện tích": .area,
    "nhập một phần diện tích, toàn bộ dân số": .people, "nhập một phần dân số": .part,
    "đổi tên": .renamed, "đổi loại hình": .renamed,
    "phần còn lại sau khi tách một phần vào xã canh vinh": .part,
    "đổi tên từ một phần phường 15": .part,
    "đổi tên, đổi loại hình từ một phần thị trấn lai uyên": .part,
    "sắp xếp toàn bộ huyện bạch long vĩ thành đặc khu bạch long vĩ": .whole,
    "sắp xếp toàn bộ huyện cồn cỏ thành đặc khu cồn cỏ": .whole,
    "sắp xếp toàn bộ huyện hoàng sa thành đặc khu hoàng sa": .whole,
    "sắp xếp toàn bộ huyện lý sơn thành đặc khu lý sơn": .whole,
    "sắp xếp toàn bộ huyện côn đảo thành đặc khu côn đảo": .whole,
    "sắp xếp toàn bộ xã thổ châu thành đặc khu thổ châu": .whole,
  ]

  @Test("Every pair of the official table is in ours, with what went", .enabled(if: SharedData.isAvailable))
  func official() throws {
    let file = try #require(SharedData.folder)
      .appending(path: "vn-admin/crosswalk/nso_conversion_table_2025-07.csv")
    let day = try #require(Day("2025-07-01"))
    let crosswalk = try ShippedRules.rulebook().crosswalk()
    var official: Set<Pair> = []
    var lines = 0
    for row in Self.rows(try String(contentsOf: file, encoding: .utf8)).dropFirst(2) {
      let fields = row.map(Self.cleaned)
      guard fields.count > 6, !fields[2].isEmpty else { continue }
      lines += 1
      let share = try #require(Self.shares[fields[5].lowercased()], "\(fields)")
      var old = Self.misprints["\(fields[3]) \(fields[4])"] ?? fields[4]
      // Ground that belonged to no commune of the district, and districts that had no communes.
      let isGround = old.isEmpty && !fields[3].isEmpty
      if old.isEmpty { old = String(fields[6].suffix(4).prefix(3)) }
      official.insert(Pair(old: old, new: fields[2], share: isGround ? .area : share))
    }
    #expect(lines == 10_571)
    #expect(official.count == 10_571)
    let olds = Set(official.map { AreaCode(rawValue: $0.old) })
    let ours = Set(
      olds.flatMap { crosswalk.transfers(from: $0, on: day) }.map {
        Pair(old: $0.old.rawValue, new: $0.new.rawValue, share: $0.share)
      })
    #expect(ours.subtracting(official).isEmpty)
    #expect(official.subtracting(ours).isEmpty)
  }

  @Test("Every commune before the change went somewhere, and every commune after it came from something")
  func complete() throws {
    let rulebook = try ShippedRules.rulebook()
    let crosswalk = try rulebook.crosswalk()
    let before = try #require(Day("2025-06-30"))
    let day = try #require(Day("2025-07-01"))
    let olds = rulebook.areas.descendants(
      of: nil, at: .commune, during: Validity(from: before, through: before))
    let news = rulebook.areas.descendants(of: nil, at: .commune, during: Validity(from: day, through: day))
    #expect(olds.count == 10_035)
    #expect(news.count == 3321)
    for old in olds {
      let transfers = crosswalk.transfers(from: old.code, on: day)
      let whole = transfers.count { [.whole, .unchanged, .renamed, .people].contains($0.share) }
      let parts = transfers.count { $0.share == .part }
      #expect(whole == 1 && parts == 0 || whole == 0 && parts >= 1, "\(old.code) \(old.name)")
    }
    #expect(news.allSatisfy { !crosswalk.transfers(to: $0.code, on: day).isEmpty })
  }

  @Test("A code that is not in force on its day is a mistake with its place")
  func mistakes() throws {
    let areas = AreaTree([
      Area(
        level: .commune, code: "29461", name: "Thị trấn Trà Cú", parent: nil,
        validity: Validity(through: Day("2025-06-30")))
    ])
    let crosswalk = ConfigurationFile(
      name: "areas/crosswalk.csv", text: "old,new,share,day\n29461,29461,whole,2025-07-01\n")
    let wrong = #expect(throws: RulebookErrors.self) {
      try CrosswalkFile.crosswalk(crosswalk, areas: areas)
    }
    #expect(wrong?.errors.map { "\($0.place)" } == ["areas/crosswalk.csv:2:7"])
    let villages = ConfigurationFile(
      name: "areas/villages.csv",
      text: """
        village,commune,day,name
        29461-01,29461,2024-12-31,Khóm 1
        29461-02,,2024-12-31,Khóm 2
        29461-03,29461,2025-07-01,Khóm 3

        """)
    let unknown = #expect(throws: RulebookErrors.self) {
      try VillagesFile.destinations(villages, areas: areas)
    }
    #expect(unknown?.errors.map { "\($0.place)" } == ["areas/villages.csv:4:10"])
  }

  private static func cleaned(_ field: String) -> String {
    field.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The rows of a CSV text with quoted fields, which may hold commas and line feeds.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    for scalar in text.unicodeScalars where scalar != "\r" {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\n" where !isQuoted:
        rows.append(row + [field])
        row = []
        field = ""
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
