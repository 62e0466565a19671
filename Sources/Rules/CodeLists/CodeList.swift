import Provenance
public import VietnameseText

/// The permitted codes of a variable, in their order, found by any accepted spelling.
public struct CodeList: Sendable {
  /// The codes in order.
  public let codes: [Code]
  private let places: [MatchingKey: Int]

  /// A list of codes.
  public init(codes: [Code]) {
    self.codes = codes
    var places: [MatchingKey: Int] = [:]
    for (place, code) in codes.enumerated() {
      for spelling in [code.code, code.label.vietnamese, code.label.english, code.short] + code.spellings
      where !spelling.isEmpty {
        let key = MatchingKey(spelling)
        if places[key] == nil { places[key] = place }
      }
    }
    self.places = places
  }

  /// The place of the code that a text means, from 0; nil when it means none.
  public func place(of text: MatchingKey) -> Int? { places[text] }

  /// The place of a code, from 0; nil when the list does not have it.
  public func place(ofCode code: String) -> Int? { codes.firstIndex { $0.code == code } }

  /// The code that a text means; nil when it means none.
  public func code(of text: MatchingKey) -> Code? { places[text].map { codes[$0] } }
}
