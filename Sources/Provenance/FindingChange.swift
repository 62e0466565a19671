/// What became of a finding between two deliveries of the same list.
public enum FindingChange: String, CaseIterable, Sendable {
  /// The earlier delivery had it, the newer one has no more.
  case gone
  /// Both have it.
  case still
  /// Only the newer delivery has it.
  case new

  /// The change in words.
  public var label: BilingualText {
    switch self {
    case .gone: BilingualText(vietnamese: "đã hết", english: "gone")
    case .still: BilingualText(vietnamese: "vẫn còn", english: "still there")
    case .new: BilingualText(vietnamese: "mới", english: "new")
    }
  }
}
