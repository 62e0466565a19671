import Store
import Survey

/// What the counts of a round were made from: one mark for all of it, and one for each village.
///
/// The mark of a village ends with the areas above it, so that it is known where its stored counts stand.
struct CountMarks: Equatable {
  /// The name they are stored under.
  static let stage = "aggregate"
  /// How villages are counted, as a number: it is raised by every change of the program that counts the same lists
  /// otherwise, and everything is counted again.
  private static let way = "2"
  /// What the common mark is stored as.
  private static let common: AreaCode = ""

  private let marks: [AreaCode: String]

  /// The marks that a store has.
  init(stored: [AreaCode: String]) { marks = stored }

  /// - Parameters:
  ///   - common: What every village is counted by.
  ///   - villages: What each village is counted from.
  ///   - above: The areas above each village.
  init(common: [String], villages: [AreaCode: [String]], above: [AreaCode: [AreaStep]]) {
    var marks: [AreaCode: String] = [:]
    for (village, words) in villages {
      marks[village] = ([ContentHash.hex(of: words)] + Self.names(of: above[village] ?? [])).joined(
        separator: " ")
    }
    marks[Self.common] = ContentHash.hex(of: [Self.way] + common)
    self.marks = marks
  }

  /// As they are stored.
  var stored: [AreaCode: String] { marks }

  /// The villages that are to be counted again after others were known; nil for all of them.
  func changes(since known: CountMarks) -> Set<AreaCode>? {
    guard known.marks[Self.common] == marks[Self.common] else { return nil }
    let changed = Set(marks.keys).union(known.marks.keys).filter { marks[$0] != known.marks[$0] }
    for village in changed {
      // Its stored counts stand in other areas than the new ones would.
      if let now = marks[village], let before = known.marks[village],
        Self.names(in: now) != Self.names(in: before)
      {
        return nil
      }
    }
    return changed
  }

  /// The villages that are counted from the same; none when something changed that holds for all.
  func unchanged(since known: CountMarks) -> Set<AreaCode> {
    guard known.marks[Self.common] == marks[Self.common] else { return [] }
    return Set(marks.filter { known.marks[$0.key] == $0.value }.keys)
  }

  /// The marks of some villages; nil for one that has none any more.
  func marks(of villages: Set<AreaCode>) -> [AreaCode: String?] {
    Dictionary(uniqueKeysWithValues: villages.map { ($0, marks[$0]) })
  }

  private static func names(of above: [AreaStep]) -> [String] {
    above.map { "\($0.level.rawValue):\($0.area.rawValue)" }
  }

  private static func names(in mark: String) -> [Substring] { Array(mark.split(separator: " ").dropFirst()) }
}
