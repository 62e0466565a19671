import Survey

/// Makes tallies of rows that come area by area; tallies with the same lines share them.
struct TallyGathering {
  private var tallies: [StoredTally] = []
  private var sharing = TallySharing()

  /// Counts a number on the line of an area; the rows of an area come one behind the other.
  mutating func add(_ number: Int, to key: TallyRow.Key) {
    let place = key.place
    let isOfLast = tallies.last.map {
      $0.area == place.area && $0.level == place.level && $0.standard == key.standard
    }
    if isOfLast != true {
      shareLast()
      tallies.append(
        StoredTally(standard: key.standard, level: place.level, area: place.area, tally: Tally()))
    }
    tallies[tallies.count - 1].tally.add(number, to: key.line)
  }

  /// The tallies, in the order of the rows.
  mutating func finish() -> [StoredTally] {
    shareLast()
    return tallies
  }

  private mutating func shareLast() {
    guard let last = tallies.indices.last else { return }
    tallies[last].tally = sharing.share(tallies[last].tally)
  }
}
