import Rules
import Survey

/// Where the poor and near-poor households of a period came from and where they went: every household once, and it closes.
struct MovementFlow: Equatable {
  /// Where households are when the period begins, or how they come onto the lists.
  enum Source: String, CaseIterable {
    case poor
    case nearPoor = "near-poor"
    case fellBack = "fell-back"
    case newlyArisen = "newly-arisen"
    case otherIncrease = "other-increase"
  }

  /// Where households are when the period ends, or how they leave the lists.
  enum Goal: String, CaseIterable {
    case poor
    case nearPoor = "near-poor"
    case roseAbove = "rose-above"
    case otherDecrease = "other-decrease"
    case unexplained
  }

  /// Households that go from one to the other; at least 1.
  struct Stream: Equatable {
    var source: Source
    var goal: Goal
    var households: Int
  }

  /// What is not nothing, by source, then by goal.
  private(set) var streams: [Stream] = []

  /// The flow of an area; nil where a step is not known, or where the steps do not close, so that nothing can be drawn.
  init?(_ area: AreaReport) {
    let figures = AreaFigures(area)
    func count(_ status: Status, _ item: String) -> Int? {
      figures.households(TallyPlan.movementTable(of: status), item).size
    }
    guard let down = count(.poor, "became-near-poor"), let up = count(.nearPoor, "became-poor"),
      down == count(.nearPoor, "poor-became-near-poor"), up == count(.poor, "near-poor-became-poor")
    else { return nil }
    var steps: [Source: [Goal: Int]] = [.poor: [.nearPoor: down], .nearPoor: [.poor: up]]
    for (status, source, goal) in [(Status.poor, Source.poor, Goal.poor), (.nearPoor, .nearPoor, .nearPoor)] {
      guard let start = count(status, "start"), let end = count(status, "end"),
        let above = count(status, "rose-above"), let other = count(status, "other-decrease"),
        let back = count(status, "fell-back"), let new = count(status, "newly-arisen"),
        let joined = count(status, "other-increase")
      else { return nil }
      let lost = count(status, "unexplained") ?? 0
      let (moved, arrived) = status == .poor ? (down, up) : (up, down)
      let stayed = start - moved - above - other - lost
      guard stayed >= 0, stayed + arrived + back + new + joined == end else { return nil }
      steps[source, default: [:]].merge(
        [goal: stayed, .roseAbove: above, .otherDecrease: other, .unexplained: lost]
      ) { first, _ in first }
      steps[.fellBack, default: [:]][goal] = back
      steps[.newlyArisen, default: [:]][goal] = new
      steps[.otherIncrease, default: [:]][goal] = joined
    }
    for source in Source.allCases {
      for goal in Goal.allCases {
        guard let number = steps[source]?[goal], number != 0 else { continue }
        guard number > 0 else { return nil }
        streams.append(Stream(source: source, goal: goal, households: number))
      }
    }
    guard !streams.isEmpty else { return nil }
  }

  /// The households that come from a source.
  func total(of source: Source) -> Int {
    streams.reduce(0) { $0 + ($1.source == source ? $1.households : 0) }
  }

  /// The households that come to a goal.
  func total(of goal: Goal) -> Int { streams.reduce(0) { $0 + ($1.goal == goal ? $1.households : 0) } }
}
