import Survey
import Testing

/// What became of units, and what they were made of.
@Suite struct CrosswalkTests {
  private static let change = Day(year: 2025, month: 7, day: 1)

  @Test("A code before and after a change are two ends of one line")
  func ends() throws {
    let day = try #require(Self.change)
    let crosswalk = Crosswalk([
      AreaTransfer(from: "00025", to: "00008", share: .part, on: day),
      AreaTransfer(from: "00025", to: "00025", share: .part, on: day),
      AreaTransfer(from: "00031", to: "00025", share: .whole, on: day),
    ])
    #expect(crosswalk.days == [day])
    #expect(crosswalk.transfers(from: "00025", on: day).map(\.new) == ["00008", "00025"])
    #expect(crosswalk.transfers(to: "00025", on: day).map(\.old) == ["00025", "00031"])
    #expect(crosswalk.transfers(from: "00025", on: try #require(Day("2025-06-30"))).isEmpty)
    #expect(crosswalk.period(of: try #require(Day("2025-06-30"))) == 0)
    #expect(crosswalk.period(of: day) == 1)
  }

  @Test(
    "A map is a day or the former districts",
    arguments: [("2024-12-31", true), ("former-district", true), ("2024-02-30", false), ("2025", false)])
  func maps(text: String, isKnown: Bool) {
    #expect(AreaMap(text)?.text == (isKnown ? text : nil))
  }
}
