/// What became of each unit of the area tree when boundaries changed, and what each later unit was made of.
///
/// It says nothing of shares in numbers: a unit that was divided is divided by its villages, never by proportion.
public struct Crosswalk: Sendable {
  /// The days on which boundaries changed, in order.
  public let days: [Day]
  private let transfersByOld: [AreaCode: [AreaTransfer]]
  private let transfersByNew: [AreaCode: [AreaTransfer]]

  /// A crosswalk of transfers.
  public init(_ transfers: [AreaTransfer]) {
    days = Set(transfers.map(\.day)).sorted()
    transfersByOld = Dictionary(grouping: transfers, by: \.old)
    transfersByNew = Dictionary(grouping: transfers, by: \.new)
  }

  /// What went from a unit to others on a day, in the order of the configuration.
  public func transfers(from old: AreaCode, on day: Day) -> [AreaTransfer] {
    (transfersByOld[old] ?? []).filter { $0.day == day }
  }

  /// What a unit was made of on a day, in the order of the configuration.
  public func transfers(to new: AreaCode, on day: Day) -> [AreaTransfer] {
    (transfersByNew[new] ?? []).filter { $0.day == day }
  }

  /// How many changes lie on or before a day: two days of one period have the same boundaries, so far as is known here.
  public func period(of day: Day) -> Int { days.count { $0 <= day } }
}
