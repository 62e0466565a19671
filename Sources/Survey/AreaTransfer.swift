public import Provenance

/// What went from one unit of the area tree to another on the day on which boundaries changed.
public struct AreaTransfer: Hashable, Sendable {
  /// How much of the older unit went to the newer one, by the notes of the statistics office's conversion table.
  public enum Share: String, CaseIterable, Sendable {
    /// The unit as it was ("Giữ nguyên").
    case unchanged
    /// The unit under another name or of another kind ("Đổi tên", "Đổi loại hình").
    case renamed
    /// All of its ground and people ("Nhập toàn bộ").
    case whole
    /// All of its people with a part of its ground ("Nhập một phần diện tích, toàn bộ dân số").
    case people
    /// A part of its people ("Nhập một phần").
    case part
    /// Ground without people ("Nhập một phần diện tích").
    case area

    /// Whether people of the older unit live in the newer one.
    public var takesPeople: Bool { self != .area }

    /// The share in words.
    public var label: BilingualText {
      switch self {
      case .unchanged: BilingualText(vietnamese: "giữ nguyên", english: "unchanged")
      case .renamed: BilingualText(vietnamese: "đổi tên, loại hình", english: "renamed")
      case .whole: BilingualText(vietnamese: "nhập toàn bộ", english: "the whole unit")
      case .people:
        BilingualText(
          vietnamese: "một phần diện tích, toàn bộ dân số", english: "a part of the ground, all people")
      case .part: BilingualText(vietnamese: "nhập một phần", english: "a part")
      case .area: BilingualText(vietnamese: "một phần diện tích", english: "ground only")
      }
    }
  }

  /// The code of the older unit, in force until the day before.
  public let old: AreaCode
  /// The code of the newer unit, in force from the day; the same digits may name a larger unit.
  public let new: AreaCode
  /// How much went.
  public let share: Share
  /// The day from which the newer unit holds.
  public let day: Day

  /// A transfer.
  public init(from old: AreaCode, to new: AreaCode, share: Share, on day: Day) {
    self.old = old
    self.new = new
    self.share = share
    self.day = day
  }
}
