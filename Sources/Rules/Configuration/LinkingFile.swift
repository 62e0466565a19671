import Foundation

/// `linking.yaml`: what speaks for two households of different rounds being one.
struct LinkingFile {
  let weights: LinkWeights

  /// - Parameter file: The file; without it, as in a configuration of an earlier version, nothing is weighed.
  init(_ file: ConfigurationFile?) throws(RulebookErrors) {
    guard let file else {
      weights = LinkWeights(linkFrom: .max, askFrom: .max, lead: 0, codesKept: 0, weights: [:])
      return
    }
    let root = try StrictNode(file).mapping(
      required: ["link-from", "ask-from", "lead", "codes-kept", "comparisons"],
      optional: ["link-in-commune-from", "link-across-communes-from"])
    func hundredths(_ key: String) throws(RulebookErrors) -> Int {
      try root.required(key).wholeNumber(in: 0...1000) * 100
    }
    func optionalHundredths(_ key: String) throws(RulebookErrors) -> Int? {
      guard let node = root.optional(key) else { return nil }
      return try node.wholeNumber(in: 0...1000) * 100
    }
    var weights: [LinkFeature: [LinkAgreement: Int]] = [:]
    for node in try root.required("comparisons").list() {
      let fields = try node.mapping(required: ["compare", "agreement", "match", "chance"])
      let feature = try fields.required("compare").word(of: LinkFeature.self)
      let agreement = try fields.required("agreement").word(of: LinkAgreement.self)
      let match = try Self.share(fields.required("match"))
      let chance = try Self.share(fields.required("chance"))
      weights[feature, default: [:]][agreement] = Int((log2(match / chance) * 100).rounded())
    }
    self.weights = LinkWeights(
      linkFrom: try hundredths("link-from"), askFrom: try hundredths("ask-from"),
      lead: try hundredths("lead"), codesKept: try root.required("codes-kept").wholeNumber(in: 0...100),
      linkInCommuneFrom: try optionalHundredths("link-in-commune-from"),
      linkAcrossCommunesFrom: try optionalHundredths("link-across-communes-from"),
      weights: weights)
  }

  /// A share above 0 and up to 1.
  private static func share(_ node: StrictNode) throws(RulebookErrors) -> Double {
    let share = NSDecimalNumber(decimal: try node.decimal()).doubleValue
    guard share >= leastShare, share <= 1 else {
      throw RulebookErrors(
        RulebookError(
          node.place, "Tỷ lệ phải lớn hơn 0 và không quá 1, như 0.95.",
          "A share must be above 0 and at most 1, like 0.95."))
    }
    return share
  }

  private static let leastShare = 0.000_000_1
}

extension LinkWeights {
  /// The weights of a file `linking.yaml`.
  ///
  /// - Throws: ``RulebookErrors`` with the places of what is wrong.
  public init(yaml text: String) throws(RulebookErrors) {
    self = try LinkingFile(ConfigurationFile(name: "linking.yaml", text: text)).weights
  }
}
