public import Provenance
public import Survey

/// What became of one village in a round: whether its list was expected, whether it came.
public struct VillageCoverage: Sendable {
  /// The village's code.
  public var code: AreaCode
  /// The village's name.
  public var name: String
  /// The commune's code.
  public var commune: AreaCode
  /// The commune's name.
  public var communeName: String
  /// The district, where there is one.
  public var district: AreaCode?
  /// The province.
  public var province: AreaCode
  /// Whether a list is expected: the summary sheet names the village, or it sent one.
  public var isExpected: Bool
  /// The file whose list counts; nil when there is none.
  public var file: String?
  /// The SHA-256 of that file.
  public var fileHash: String?
  /// The deliveries that a newer one took the place of.
  public var superseded: Int
  /// The deliveries that wait for a decision.
  public var held: Int
  /// The findings of severity error in what counts.
  public var errors: Int
  /// Whether the list that counts has no result column yet: the status computed from the points counts.
  public var countsComputedStatus: Bool
  /// What is recorded of its meeting, posting and decision; nil when nothing is.
  public var proceeding: Proceeding?
  /// Whether its results were recognised by a decision on it or on an area it lies in.
  public var isOfficial: Bool

  /// The coverage of a village.
  public init(
    code: AreaCode, name: String, commune: AreaCode, communeName: String, district: AreaCode?,
    province: AreaCode,
    isExpected: Bool, file: String?, fileHash: String?, superseded: Int, held: Int, errors: Int,
    countsComputedStatus: Bool = false, proceeding: Proceeding? = nil, isOfficial: Bool = false
  ) {
    self.code = code
    self.name = name
    self.commune = commune
    self.communeName = communeName
    self.district = district
    self.province = province
    self.isExpected = isExpected
    self.file = file
    self.fileHash = fileHash
    self.superseded = superseded
    self.held = held
    self.errors = errors
    self.countsComputedStatus = countsComputedStatus
    self.proceeding = proceeding
    self.isOfficial = isOfficial
  }

  /// What is the case, as one word.
  public var state: State {
    if held > 0 { return .held }
    if file != nil { return .received }
    return isExpected ? .missing : .notExpected
  }

  /// The day of a step; empty when it is not recorded.
  func day(of step: ProceedingStep) -> String { proceeding?.days[step]?.description ?? "" }

  /// Received, missing, held back.
  public enum State: String, CaseIterable, Sendable {
    /// A list counts.
    case received
    /// No list came.
    case missing
    /// Two versions came and wait for a decision.
    case held
    /// No list was expected, and none came.
    case notExpected = "not-expected"

    /// The state in words.
    public var label: BilingualText {
      switch self {
      case .received: BilingualText(vietnamese: "đã nộp", english: "received")
      case .missing: BilingualText(vietnamese: "chưa nộp", english: "missing")
      case .held: BilingualText(vietnamese: "chờ quyết định", english: "held back")
      case .notExpected: BilingualText(vietnamese: "không yêu cầu", english: "not expected")
      }
    }
  }
}

/// Which villages have sent their lists in a round.
public struct CoverageTable: Sendable {
  /// The names of the columns.
  public static let columns = [
    "commune_code", "commune_name", "village_code", "village_name", "state", "sha256", "superseded", "held",
    "errors", "meeting", "posted_from", "posted_to", "decision_number", "decision", "release",
  ]

  /// The villages in the order of their codes.
  public var villages: [VillageCoverage]

  /// A table.
  public init(_ villages: [VillageCoverage]) { self.villages = villages }

  /// The names of the columns of the public edition, in order.
  public static let publicColumns = [
    "commune_code", "commune_name", "village_code", "village_name", "state", "decision_number", "decision",
    "release",
  ]

  /// The lines of the public edition: nothing of files, findings or open questions.
  public var publicLines: [[String]] {
    let places = Self.publicColumns.compactMap(Self.columns.firstIndex(of:))
    return lines.map { line in places.map { line[$0] } }
  }

  /// The lines of the table, without the line of column names.
  public var lines: [[String]] {
    villages.map { village in
      [
        village.commune.rawValue, village.communeName, village.code.rawValue,
        village.name,
        village.state.rawValue,
        village.fileHash ?? "", String(village.superseded), String(village.held), String(village.errors),
        village.day(of: .meeting), village.day(of: .postedFrom), village.day(of: .postedTo),
        village.proceeding?.number ?? "", village.day(of: .decision),
        village.isOfficial ? "official" : "preliminary",
      ]
    }
  }

  /// The table for reading: a line for each commune, and one for each village that is not simply received.
  public func text(in language: Language) -> String {
    var text = ""
    let communes = Dictionary(grouping: villages, by: \.commune)
    for (commune, villages) in communes.sorted(by: { $0.key < $1.key }) {
      let coverage = Coverage(of: villages)
      let name = villages.first?.communeName ?? commune.rawValue
      let units = BilingualText(vietnamese: "đơn vị đã nộp", english: "units received")[language]
      let release = Wording.release(coverage)[language]
      text += "\(commune.rawValue)  \(name): \(coverage.received)/\(coverage.expected) \(units); \(release)\n"
      for village in villages where village.state != .received || village.errors > 0 || village.superseded > 0
      {
        text += "  \(village.code.rawValue)  \(village.name): \(village.state.label[language])"
        if village.superseded > 0 {
          text +=
            BilingualText(
              vietnamese: ", thay \(village.superseded) bản cũ",
              english: ", superseding \(village.superseded)")[language]
        }
        if village.errors > 0 {
          text +=
            BilingualText(vietnamese: ", \(village.errors) lỗi", english: ", \(village.errors) errors")[
              language]
        }
        text += "\n"
      }
    }
    return text
  }
}
