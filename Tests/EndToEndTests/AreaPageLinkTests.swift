import Foundation
import TestSupport
import Testing

/// The pages of a district in two years, with maps, plans and lists: sizes, links, and what stands behind the numbers.
@Suite struct AreaPageLinkTests {
  private static let repository = SharedData.repository.path

  private func pages(_ program: Program) throws -> [String: String] {
    let report = try program.run(
      "report", "--round", "2019", "--output", "out", "--lists", "--quiet",
      "--boundaries", Self.repository + "/Tests/Pages/tra-cu.geojson",
      "--targets", Self.repository + "/Examples/plans/tra-cu/targets.csv")
    #expect(report.exit == 0, "\(report.messages)")
    return try program.contents(of: "out/2019").filter { $0.key.hasSuffix(".html") }
      .reduce(into: [:]) { pages, file in
        pages[String(file.key.drop { $0 == "/" })] = String(decoding: file.value, as: UTF8.self)
      }
  }

  @Test func linksLeadToPartsThatAreThereAndPagesStaySmall() throws {
    try DistrictRounds.with { program in
      let pages = try pages(program)
      let names = Set(pages.keys)
      let lists = names.filter { $0.contains("danh-sach-ho-") }
      #expect(lists.count == 17)
      var ids: [String: Set<String>] = [:]
      for (name, text) in pages {
        let own = text.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(own).count == own.count, "two parts of one name in \(name)")
        ids[name] = Set(own)
        if !lists.contains(name) {
          #expect(text.utf8.count < 500_000, "\(name) has \(text.utf8.count) bytes")
        }
      }
      var followed = 0
      for (name, text) in pages {
        let folder = name.split(separator: "/").dropLast().joined(separator: "/")
        for link in text.matches(of: /href="([^"]*)"/).map({ String($0.output.1) })
        where !link.hasSuffix(".xlsx") {
          let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
          var target = name
          if !parts[0].isEmpty {
            let path = parts[0].hasPrefix("../") ? String(parts[0].dropFirst(3)) : folder + "/" + parts[0]
            target = path.drop { $0 == "/" }.description
          }
          #expect(ids[target] != nil, "\(link) in \(name)")
          if parts.count > 1 { #expect(ids[target]?.contains(parts[1]) == true, "\(link) in \(name)") }
          followed += 1
        }
        for word in ["http:", "https:", " src=", "@import", "<link", "javascript:"]
        where !name.hasSuffix("findings.html") {
          #expect(!text.contains(word), "\(word) in \(name)")
        }
      }
      #expect(followed > 5000)
    }
  }

  /// Trà Cú, Thị trấn Trà Cú 2019: 130 poor and 211 near-poor households (table 1 of the review).
  @Test func everyNumberOpensAsManyHouseholdsAsItSays() throws {
    try DistrictRounds.with { program in
      let pages = try pages(program)
      var compared = 0
      for (name, text) in pages where name.contains("/2") && !name.contains("danh-sach-ho-") {
        let numbers = text.matches(of: /<a href="\.\.\/([^"#]*danh-sach-ho-[^"#]*)#([^"]*)">([0-9.]+)<\/a>/)
        for number in numbers {
          let list = try #require(pages[String(number.output.1)])
          let start = try #require(list.range(of: "<h2 id=\"\(number.output.2)\">"))
          let end = try #require(list.range(of: "</section>", range: start.upperBound..<list.endIndex))
          let section = list[start.upperBound..<end.lowerBound]
          let said = String(number.output.3.filter { $0 != "." })
          #expect(section.matches(of: /<a href="#h-/).count == Int(said), "\(number.output.0)")
          compared += 1
        }
      }
      #expect(compared > 17 * 30)
      let town = try #require(pages["29461-thi-tran-tra-cu/29461-thi-tran-tra-cu-2019.html"])
      #expect(town.contains("#status-poor\">130</a>"))
      #expect(town.contains("#status-near-poor\">211</a>"))
      // The result of a household stands in one cell, which the list names.
      let list = try #require(pages["29461-thi-tran-tra-cu/danh-sach-ho-29461-thi-tran-tra-cu-2019.html"])
      #expect(list.contains("Dùng nội bộ"))
      #expect(list.firstMatch(of: /<a href="#h-29461-01-A[0-9]+-1">[^<]+<\/a> \([A-Z]+[0-9]+\)/) != nil)
      let mode = try FileManager.default.attributesOfItem(
        atPath: program.folder.appending(
          path: "out/2019/29461-thi-tran-tra-cu/danh-sach-ho-29461-thi-tran-tra-cu-2019.html"
        ).path)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
    }
  }

  /// 1.870 of 40.670 households in 2019 after 4.351 of 42.079 in 2018: 4,60 − 10,34 = −5,74 points, 2.481 fewer.
  @Test func headlinesTellTheChangeAndThePlan() throws {
    try DistrictRounds.with { program in
      let pages = try pages(program)
      let district = try #require(pages["849-huyen-tra-cu/849-huyen-tra-cu-2019.html"])
      #expect(district.contains("So với 2018: −2.481 (−5,74 điểm %)"))
      #expect(district.contains("Kế hoạch: giảm ≥ 2,00% – đạt"))
      #expect(district.contains("2018 (VN2016)"))
      #expect(district.contains("Hộ nghèo đầu kỳ → Hộ cận nghèo cuối kỳ: 1.897"))
      #expect(district.matches(of: /class="land"/).count == 16)
      let province = try #require(pages["84-tinh-tra-vinh/84-tinh-tra-vinh-2019.html"])
      // The map of a province shows the communes where only their boundaries are known.
      #expect(province.matches(of: /class="land"/).count == 16)
    }
  }
}
