import Foundation
import TestSupport
import Testing

@testable import Survey

/// The measures of other programs over other people's data, each to nine places.
@Suite(.enabled(if: SharedData.isAvailable)) struct ReferenceMeasureTests {
  /// A table of comma separated words without quoted commas, by the names of its columns.
  private static func rows(_ path: String) throws -> [[String: String]] {
    let folder = try #require(SharedData.folder)
    let text = try String(contentsOf: folder.appending(path: "mpi/" + path), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
      }
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// Nil where a tick is blank.
  private static func ticks(_ row: [String: String], _ names: [String]) -> Ticks {
    var ticks = Ticks()
    for (place, name) in names.enumerated() { ticks[place] = ["0": false, "1": true][row[name] ?? ""] }
    return ticks
  }

  private static func isClose(_ ratio: ExactRatio?, _ expected: String?, within bound: Double = 1e-9) -> Bool
  {
    guard let expected, let number = Double(expected), !number.isNaN else { return ratio == nil }
    guard let ratio else { return false }
    return abs(ratio.approximation - number) < bound
  }

  @Test(arguments: [1, 3])
  func corsicanExample(cutoff: Int) throws {
    let people = try Self.rows("cran-mpi/example30.csv")
    let names = try #require(people.first).keys.filter { $0 != "Region" }.sorted()
    #expect(names.count == 11)
    let share = try #require(ExactRatio(cutoff, names.count))
    let weights = try #require(DeprivationWeights(names.map { _ in 1 }, cutoff: share))
    var counts: [String: DeprivationCount] = [:]
    for person in people {
      counts[person["Region"] ?? "", default: DeprivationCount(weights)]
        .add(Self.ticks(person, names), number: 1)
    }
    let groups = try Self.rows("cran-mpi/example30_k\(cutoff)_expected.csv")
    #expect(groups.count == counts.count)
    for expected in groups {
      let count = try #require(counts[expected["group"] ?? ""])
      #expect(expected["total"] == String(count.population))
      #expect(expected["poors"] == String(count.poor))
      #expect(Self.isClose(count.headcountRatio, expected["H"]))
      #expect(Self.isClose(count.intensity, expected["A"]), "\(expected)")
      // Where nobody is poor the program writes no number for M0; it is 0.
      if count.poor > 0 { #expect(Self.isClose(count.adjustedHeadcountRatio, expected["M0"])) }
    }
    var compared = 0
    for expected in try Self.rows("cran-mpi/example30_k\(cutoff)_indicators_expected.csv") {
      let count = try #require(counts[expected["group"] ?? ""])
      let place = try #require(names.firstIndex(of: expected["indnames"] ?? ""))
      #expect(expected["UncensoredHCounts"] == String(count.deprived[place]))
      #expect(expected["CensoredHCounts"] == String(count.poorAndDeprived[place]))
      #expect(Self.isClose(count.uncensoredRatio(of: place), expected["UncensoredHRatio"]))
      #expect(Self.isClose(count.censoredRatio(of: place), expected["CensoredHRatio"]))
      if count.poor > 0 { #expect(Self.isClose(count.contribution(of: place), expected["diCont"])) }
      compared += 5
    }
    #expect(compared > 150)
  }

  @Test func globalIndexWithScoresOnTheLine() throws {
    let names = [
      "nutrition", "child_mortality", "year_schooling", "school_attendance", "cooking_fuel", "sanitation",
      "drinking_water", "electricity", "housing", "assets",
    ]
    let households = try Self.rows("mpindex/deprivation_matrix_expected.csv")
    var compared = 0
    for expected in try Self.rows("mpindex/mpi_expected.csv") {
      let cutoff = try #require(ExactRatio(expected["k"] ?? ""))
      let dimensions = names.indices.map { $0 < 2 ? "health" : $0 < 4 ? "education" : "living" }
      let weights = try #require(DeprivationWeights(dimensions: dimensions, cutoff: cutoff))
      var count = DeprivationCount(weights)
      for household in households
      where expected["group"] == "ALL" || household["class"] == expected["group"] {
        let ticks = Self.ticks(household, names)
        #expect(
          ExactRatio(weights.score(of: ticks), weights.total) == ExactRatio(household["score"] ?? ""))
        count.add(ticks, number: 1)
      }
      #expect(expected["n"] == String(count.population))
      #expect(expected["poor"] == String(count.poor))
      #expect(Self.isClose(count.headcountRatio, expected["H"]))
      #expect(Self.isClose(count.intensity, expected["A"]))
      #expect(Self.isClose(count.adjustedHeadcountRatio, expected["M0"]))
      for (place, name) in names.enumerated() {
        #expect(Self.isClose(count.uncensoredRatio(of: place), expected["uncensored_" + name]))
        #expect(Self.isClose(count.censoredRatio(of: place), expected["censored_" + name]))
        compared += 2
      }
    }
    #expect(compared == 6 * 20)
  }

  @Test func fourHouseholds() throws {
    let rows = try Self.rows("mpindex/simple4.csv")
    let half = try #require(ExactRatio(1, 2))
    var count = DeprivationCount(try #require(DeprivationWeights([1, 1, 1, 1], cutoff: half)))
    for row in rows { count.add(Self.ticks(row, ["a1", "a2", "b1", "b2"]), number: 1) }
    #expect(count.headcountRatio == ExactRatio("0.5"))
    #expect(count.intensity == ExactRatio("0.75"))
    #expect(count.adjustedHeadcountRatio == ExactRatio("0.375"))
  }

  /// The other program finds headcount ratios by iteration: 36 of 360 persons are 0.100000001528091 there.
  ///
  /// So one in twenty of
  /// its numbers is beyond nine places from the ratio of the counts, and none beyond five thousand millionths.
  @Test func fifteenThousandPersons() throws {
    let names = [
      "d_nutr", "d_cm", "d_satt", "d_educ", "d_elct", "d_sani", "d_wtr", "d_hsg", "d_ckfl", "d_asst",
    ]
    let dimensions = names.indices.map { $0 < 2 ? "health" : $0 < 4 ? "education" : "living" }
    let third = try #require(ExactRatio("0.33"))
    let weights = try #require(DeprivationWeights(dimensions: dimensions, cutoff: third))
    var counts: [String: DeprivationCount] = [:]
    for person in try Self.rows("mpitb/syn_cdta.csv") {
      let ticks = Self.ticks(person, names)
      let round = person["t"] ?? ""
      for group in ["nat nat", "area \(person["area"] ?? "")", "region \(person["region"] ?? "")"] {
        counts[round + " " + group, default: DeprivationCount(weights)].add(ticks, number: 1)
      }
    }
    var compared: [String: Int] = [:]
    var beyondNinePlaces = 0
    for expected in try Self.rows("mpitb/syn_cdta_k33_expected.csv") {
      let measure = try #require(expected["measure"])
      let key = "\(expected["t"] ?? "") \(expected["loa"] ?? "") \(expected["subg"] ?? "")"
      guard let count = counts[key] else { continue }
      let place = names.firstIndex(of: expected["indicator"] ?? "")
      let ratio: ExactRatio?? =
        switch measure {
        case "H": count.headcountRatio
        case "A": count.intensity
        case "M0": count.adjustedHeadcountRatio
        case "hd": place.map { count.uncensoredRatio(of: $0) }
        case "hdk": place.map { count.censoredRatio(of: $0) }
        case "pctb": place.map { count.contribution(of: $0) }
        default: nil
        }
      guard case .some(let found) = ratio else { continue }
      #expect(
        Self.isClose(found, expected["b"], within: 5e-9), "\(key) \(measure) \(expected["indicator"] ?? "")")
      compared[measure, default: 0] += 1
      if !Self.isClose(found, expected["b"]) { beyondNinePlaces += 1 }
    }
    #expect(compared["H"] == 46)
    #expect(compared["A"] == 46)
    #expect(compared["M0"] == 46)
    #expect(compared["hd"] == 460)
    #expect(compared["hdk"] == 460)
    #expect(compared["pctb"] == 460)
    #expect(beyondNinePlaces <= 81)
  }
}
