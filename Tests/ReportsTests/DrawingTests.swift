import Provenance
import Rules
import Survey
import TestSupport
import Testing

@testable import Reports

/// Drawings over made-up figures of every size: texts stay within them and apart.
@Suite struct DrawingTests {
  private func drawn(_ draw: (inout Markup) -> Void) throws -> DrawnTexts {
    var page = Markup()
    page.doctype()
    draw(&page)
    return try DrawnTexts(PageReading(page.text))
  }

  /// Poor and near-poor of which any number, also none and a million, stay, move and come.
  private func movement(_ random: inout SeededGenerator) -> AreaReport {
    let sizes = [0, 0, 1, 7, 30, 900, 12_345, 1_234_567]
    func some() -> Int { sizes.randomElement(using: &random) ?? 0 }
    var tally = Tally()
    func set(_ table: TallyTable, _ item: String, _ number: Int) {
      tally.add(number, to: CountKey(table, item, .household))
    }
    let (down, up) = (some(), some())
    for (table, moved, arrived, out, into) in [
      (TallyTable.movementPoor, down, up, "became-near-poor", "near-poor-became-poor"),
      (.movementNearPoor, up, down, "became-poor", "poor-became-near-poor"),
    ] {
      let stayed = some()
      let left = [some(), some(), some()]
      let joined = [some(), some(), some()]
      for (item, number) in zip(["rose-above", "other-decrease", "unexplained"], left) {
        set(table, item, number)
      }
      for (item, number) in zip(["fell-back", "newly-arisen", "other-increase"], joined) {
        set(table, item, number)
      }
      set(table, out, moved)
      set(table, into, arrived)
      set(table, "start", stayed + moved + left.reduce(0, +))
      set(table, "end", stayed + arrived + joined.reduce(0, +))
    }
    return AreaReport(
      level: .commune, code: "11111", name: "Xã A", parent: nil, tally: tally, coverage: Coverage())
  }

  @Test func aFlowHasRoomForEveryText() throws {
    var random = SeededGenerator(seed: 20_261_122)
    var drawings = 0
    for _ in 0..<200 {
      guard let flow = MovementFlow(movement(&random)) else { continue }
      for language in [Language.vietnamese, .english] {
        let texts = try drawn { FlowDrawing(flow: flow, language: language).draw(into: &$0, name: "flow") }
        #expect(texts.problems.isEmpty, "\(texts.problems) in \(flow.streams)")
      }
      drawings += 1
    }
    #expect(drawings > 150)
  }

  /// One to thirteen years, 2021 twice, rates from nothing to all.
  @Test func aSeriesHasRoomForItsYears() throws {
    var random = SeededGenerator(seed: 7)
    for years in 2...13 {
      var round = TinyRound()
      round.hasMovement = false
      var report = try round.report()
      let area = try #require(report.areas.first { $0.code == "333" })
      for year in 0..<years {
        var tally = Tally()
        tally.add(10_000, to: CountKey(.population, "all", .household))
        for item in ["poor", "near-poor", "multidimensional-poor"] {
          let share = [0, 3, 999, 10_000].randomElement(using: &random) ?? 0
          tally.add(share, to: CountKey(.status, item, .household))
        }
        report.history.add(
          AreaHistory.Entry(
            year: 2019 - years + year, standard: year < 3 ? "VN2011" : "VN2016", isOfficial: true,
            tally: tally,
            coverage: nil), at: .district, "333")
      }
      let series = AreaSeries(area, in: report)
      let texts = try drawn {
        SeriesDrawing(series: series, language: .vietnamese).draw(into: &$0, name: "series")
      }
      #expect(texts.problems.isEmpty, "\(texts.problems) with \(years) years")
      #expect(texts.boxes.contains { $0.text == "2019" })
    }
  }

  /// Squares of very different sizes: numbers stand only where they have room.
  @Test func numbersOfAMapStandApart() throws {
    var areas: [AreaReport] = []
    var boundaries: [AreaBoundary] = []
    for row in 0..<12 {
      for column in 0..<12 {
        let code = AreaCode(rawValue: "\(10_000 + row * 12 + column)")
        var tally = Tally()
        tally.add(1000, to: CountKey(.population, "all", .household))
        tally.add(row * column, to: CountKey(.status, "multidimensional-poor", .household))
        areas.append(
          AreaReport(
            level: .commune, code: code, name: "Xã \(column)", parent: nil, tally: tally, coverage: Coverage()
          ))
        func edge(_ place: Int) -> Double { Double(place * place) / 150 }
        let (west, east, south, north) = (
          105 + edge(column), 105 + edge(column + 1), 10 + edge(row), 10 + edge(row + 1)
        )
        boundaries.append(
          AreaBoundary(
            code: code,
            rings: [
              [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
                AreaBoundary.Point(longitude: $0.0, latitude: $0.1)
              }
            ]))
      }
    }
    let map = try #require(RateMap(areas))
    let outline = try #require(MapOutline(boundaries))
    let texts = try drawn {
      MapDrawing(map: map, outline: outline, language: .vietnamese).draw(into: &$0, name: "map")
    }
    #expect(texts.boxes.count > 40 && texts.boxes.count < 144)
    #expect(texts.problems.isEmpty, "\(texts.problems)")
  }
}
