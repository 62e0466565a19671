public import Provenance
public import Survey

/// What became of every person between two rounds, by the key of the household and the place in it: no names stand in it.
public struct PersonReport: Sendable {
  /// One person in one household.
  public struct Line: Hashable, Sendable {
    /// What became of the person.
    public let event: String
    /// Whether the person was in the household in the round before.
    public let wasThere: Bool
    /// Whether the household has the person no more.
    public let isLoss: Bool
    /// The household of this round; nil when the person is in none.
    public let household: HouseholdKey?
    /// The place within it, from 1.
    public let member: Int?
    /// The household of the round before; nil when the person was in none.
    public let earlier: HouseholdKey?
    /// The place within that, from 1.
    public let earlierMember: Int?

    /// A person.
    public init(
      event: String, wasThere: Bool, isLoss: Bool, household: HouseholdKey?, member: Int?,
      earlier: HouseholdKey?, earlierMember: Int?
    ) {
      self.event = event
      self.wasThere = wasThere
      self.isLoss = isLoss
      self.household = household
      self.member = member
      self.earlier = earlier
      self.earlierMember = earlierMember
    }
  }

  /// The names of the columns of ``table``, in order.
  public static let columns = [
    "year", "standard", "event", "household", "member", "earlier", "earlier_member",
  ]

  private let round: RoundID
  private let standard: StandardID
  private let lines: [Line]
  private let leftOut: Int

  /// - Parameter leftOut: The number of households whose members one of the lists does not name.
  public init(round: RoundID, standard: StandardID, lines: [Line], leftOut: Int) {
    self.round = round
    self.standard = standard
    self.lines = lines
    self.leftOut = leftOut
  }

  /// A line for each person and household, in the order of villages and lists.
  public var table: [[String]] {
    lines.map { line in
      [
        round.rawValue, standard.rawValue, line.event, LinkReport.shown(line.household),
        line.member.map(String.init) ?? "", LinkReport.shown(line.earlier),
        line.earlierMember.map(String.init) ?? "",
      ]
    }
  }

  /// How many persons there were, left, joined and are.
  public func text(in language: Language) -> String {
    func words(_ vietnamese: String, _ english: String) -> String {
      BilingualText(vietnamese: vietnamese, english: english)[language]
    }
    func count(_ lines: [Line], _ sign: String) -> String {
      Dictionary(grouping: lines, by: \.event).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        .map { "  \(sign) \($0.key): \($0.value.count)\n" }.joined()
    }
    let lost = lines.filter(\.isLoss)
    let joined = lines.filter { !$0.isLoss && !$0.wasThere }
    let stayed = lines.count - lost.count - joined.count
    return words(
      "Đợt \(round.rawValue), \(standard.rawValue)", "Round \(round.rawValue), \(standard.rawValue)")
      + "\n"
      + words(
        "Nhân khẩu đầu kỳ: \(stayed + lost.count)", "Persons at the start: \(stayed + lost.count)") + "\n"
      + count(lost, "-") + count(joined, "+")
      + words(
        "Nhân khẩu cuối kỳ: \(stayed + joined.count)", "Persons at the end: \(stayed + joined.count)") + "\n"
      + words(
        "Hộ không so được vì danh sách không ghi đủ thành viên: \(leftOut)",
        "Households left out, their members not being named: \(leftOut)") + "\n"
  }
}
