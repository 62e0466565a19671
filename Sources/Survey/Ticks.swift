/// The answers to a family of ticks, one place per code of its list: which were asked and understood, which are ticked.
///
/// Bit 0 belongs to the first code of the list. A code that was not asked is neither ticked nor unticked.
public struct Ticks: Hashable, Sendable {
  /// The codes whose answer is known.
  public private(set) var known: UInt64
  /// The codes that are ticked; always a part of `known`.
  public private(set) var ticked: UInt64

  /// The answers as two masks; a tick that is not known is dropped.
  public init(known: UInt64 = 0, ticked: UInt64 = 0) {
    self.known = known
    self.ticked = ticked & known
  }

  /// The answer at a place of the list: nil when it is not known.
  public subscript(place: Int) -> Bool? {
    get {
      guard let bit = Self.bit(place), known & bit != 0 else { return nil }
      return ticked & bit != 0
    }
    set {
      guard let bit = Self.bit(place) else { return }
      known &= ~bit
      ticked &= ~bit
      guard let newValue else { return }
      known |= bit
      if newValue { ticked |= bit }
    }
  }

  /// How many are ticked.
  public var count: Int { ticked.nonzeroBitCount }

  /// Whether the answers of the first places of the list are all known.
  ///
  /// - Parameter places: The number of codes in the list.
  public func isComplete(upTo places: Int) -> Bool {
    let mask = places >= 64 ? UInt64.max : (1 << UInt64(max(0, places))) - 1
    return known & mask == mask
  }

  private static func bit(_ place: Int) -> UInt64? {
    (0..<64).contains(place) ? 1 << UInt64(place) : nil
  }
}
