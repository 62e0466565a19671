/// What is compared between two households of different rounds.
public enum LinkFeature: String, CaseIterable, Sendable {
  /// The head's name, folded.
  case name
  /// The head's birth year.
  case birth
  /// The head's sex.
  case sex
  /// The head's identity number.
  case identityNumber = "identity-number"
  /// The household's code within the village.
  case code
  /// The number of persons.
  case persons
  /// The members beside the head.
  case members
}

/// How far two answers agree.
public enum LinkAgreement: String, CaseIterable, Sendable {
  /// They are the same.
  case same
  /// They differ by what is easily written wrongly.
  case close
  /// They differ.
  case different
}

/// How much each agreement speaks for two households of different rounds being one, and from where on they are one.
///
/// Weights are hundredths of a bit, log2(match / chance) rounded, so that sums are exact.
/// Source: I. P. Fellegi, A. B. Sunter, A Theory for Record Linkage, JASA 64 (1969).
public struct LinkWeights: Hashable, Sendable {
  /// A pair is linked from this weight on.
  public let linkFrom: Int
  /// A pair is put before the office from this weight on.
  public let askFrom: Int
  /// By how much a pair has to lead over every other pair of either household.
  public let lead: Int
  /// The least share, in percent, of households known by head that have kept their code, for codes to be trusted.
  public let codesKept: Int
  /// A pair of two villages of one commune whose heads have one name and birth year is linked from this weight on; nil
  /// where none is.
  public let linkInCommuneFrom: Int?
  /// The same for two villages of different communes.
  public let linkAcrossCommunesFrom: Int?
  private let weights: [Int]

  /// Weights by feature and agreement; what is left out weighs nothing.
  public init(
    linkFrom: Int, askFrom: Int, lead: Int, codesKept: Int, linkInCommuneFrom: Int? = nil,
    linkAcrossCommunesFrom: Int? = nil, weights: [LinkFeature: [LinkAgreement: Int]]
  ) {
    self.linkInCommuneFrom = linkInCommuneFrom
    self.linkAcrossCommunesFrom = linkAcrossCommunesFrom
    self.linkFrom = linkFrom
    self.askFrom = askFrom
    self.lead = lead
    self.codesKept = codesKept
    self.weights = LinkFeature.allCases.flatMap { feature in
      LinkAgreement.allCases.map { weights[feature]?[$0] ?? 0 }
    }
  }

  /// What an agreement weighs, in hundredths of a bit.
  public subscript(feature: LinkFeature, agreement: LinkAgreement) -> Int {
    weights[feature.place * LinkAgreement.allCases.count + agreement.place]
  }
}

extension LinkFeature {
  fileprivate var place: Int {
    switch self {
    case .name: 0
    case .birth: 1
    case .sex: 2
    case .identityNumber: 3
    case .code: 4
    case .persons: 5
    case .members: 6
    }
  }
}

extension LinkAgreement {
  fileprivate var place: Int {
    switch self {
    case .same: 0
    case .close: 1
    case .different: 2
    }
  }
}
