import Foundation
import TestSupport
import Testing

/// The public edition of a round, and the lists that communes post.
@Suite struct PublishTests {
  private static let inputs = [
    Fixture.path("layouts/input/00-chung"), Fixture.path("layouts/input/12-lon-xon"),
  ]

  /// The heads and identity numbers of the fixture, as they stand in its workbooks.
  private static func planted() throws -> (names: Set<String>, numbers: Set<String>) {
    let list = try String(
      contentsOf: Fixture.folder.appending(path: "layouts/input/10-csv/ban-bo-2023.csv"), encoding: .utf8)
    let rows = list.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    return (
      Set(rows.compactMap { $0.count > 4 ? String($0[4]) : nil }.filter { $0.contains(" ") }),
      Set(rows.compactMap { $0.count > 7 ? String($0[7]) : nil }.filter { $0.count >= 9 })
    )
  }

  @Test func namesStandInThePostingListAndNowhereElse() throws {
    let (names, numbers) = try Self.planted()
    try #require(names.count > 50 && numbers.count > 50)
    try Program.with { program in
      _ = try program.run(["run"] + Self.inputs + ["--round", "2023", "--output", "out"])
      let made = try program.run("publish", "--round", "2023", "--output", "public", "--posting", "posting")
      #expect(made.exit == 0, "\(made.messages)")
      let published = try program.contents(of: "public").mapValues { String(decoding: $0, as: UTF8.self) }
      let posted = try program.contents(of: "posting").mapValues { String(decoding: $0, as: UTF8.self) }
      #expect(published.count >= 4 && posted.count >= 2)
      let all = posted.values.joined()
      #expect(names.contains { all.contains($0) }, "the posting list names nobody")
      for (file, text) in published {
        #expect(names.allSatisfy { !text.contains($0) }, "\(file)")
      }
      for (file, text) in Array(published) + Array(posted) + [("messages", made.output + made.messages)] {
        #expect(numbers.allSatisfy { !text.contains($0) && !text.contains($0.drop { $0 == "0" }) }, "\(file)")
      }
      // A name, a number in the list, a result: no birth day, no code, no size.
      let list = try #require(posted.first { $0.key.hasSuffix(".csv") }?.value)
      #expect(DelimitedText.lines(list).allSatisfy { $0.count == 4 })
      print("publish: \(names.count) names and \(numbers.count) numbers searched in \(published.count) files")
    }
  }

  /// Pages stand beside the figures: small, without names, each linked to the next and to nothing of the office's own.
  @Test func pagesStandBesideTheFigures() throws {
    let (names, numbers) = try Self.planted()
    try Program.with { program in
      _ = try program.run(["run"] + Self.inputs + ["--round", "2023", "--output", "out"])
      _ = try program.run("publish", "--round", "2023", "--output", "public")
      let pages = try program.contents(of: "public/public-2023/2023").mapValues {
        String(decoding: $0, as: UTF8.self)
      }
      #expect(pages.count >= 3 && pages.keys.allSatisfy { $0.hasSuffix(".html") }, "\(pages.keys)")
      for (file, page) in pages {
        #expect(page.utf8.count < 500_000, "\(file)")
        #expect(
          names.allSatisfy { !page.contains($0) } && numbers.allSatisfy { !page.contains($0) }, "\(file)")
        #expect(!page.contains(".xlsx") && !page.contains("danh-sach-ho"), "\(file)")
      }
      #expect(pages.values.contains { $0.contains("số nhỏ được giữ kín") })
    }
  }

  /// Every published figure is the figure of the office's own edition; nothing is rounded, nothing is made up.
  @Test func figuresAreThoseOfTheOffice() throws {
    try Program.with { program in
      _ = try program.run(["run"] + Self.inputs + ["--round", "2023", "--output", "out"])
      _ = try program.run("publish", "--round", "2023", "--output", "public")
      func lines(_ file: String) throws -> [[String]: [String]] {
        Dictionary(
          DelimitedText.lines(try program.text(of: file)).dropFirst().map { fields in
            (Array(fields[0...3] + fields[5...7] + [fields[9]]), [fields[8], fields[10], fields[11]])
          }, uniquingKeysWith: { first, _ in first })
      }
      let own = try lines("out/tallies-2023.csv")
      let published = try lines("public/public-2023/tallies-2023.csv")
      var withheld = 0
      for (line, figures) in published {
        let counted = own[line] ?? ["0", figures[1], ""]
        withheld += figures.contains("…") ? 1 : 0
        for (figure, one) in zip(figures, counted) where figure != "…" {
          #expect(figure == one, "\(line)")
        }
        // A rate would tell what is withheld.
        if figures[0] == "…" || figures[1] == "…" { #expect(["", "…"].contains(figures[2]), "\(line)") }
      }
      #expect(own.keys.allSatisfy { published[$0] != nil })
      #expect(withheld > 10)
      // Counts that the law posts are there.
      #expect(published.allSatisfy { !["population", "status"].contains($0.key[4]) || $0.value[0] != "…" })
      // The same again, whatever the order of the files was.
      _ = try program.run(
        ["run"] + Self.inputs.reversed() + ["--round", "2023", "--output", "o2", "--store", "s2.sqlite"])
      _ = try program.run("publish", "--round", "2023", "--output", "p2", "--store", "s2.sqlite")
      #expect(try program.contents(of: "public") == program.contents(of: "p2"))
      print("publish: \(published.count) lines, \(withheld) with something withheld, the others as counted")
    }
  }

  @Test func namesDoNotGoWhereThePublicEditionGoes() throws {
    try Program.with { program in
      _ = try program.run(["run"] + Self.inputs + ["--round", "2023", "--output", "out"])
      for inside in ["public", "public/niem-yet", "out/../public/x"] {
        let made = try program.run("publish", "--round", "2023", "--output", "public", "--posting", inside)
        #expect(made.exit == 2, "\(inside)")
        #expect(made.messages.contains("--posting"))
      }
      #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "public").path))
      #expect(try program.run("publish", "--round", "2024", "--output", "public").exit == 2)
    }
  }
}
