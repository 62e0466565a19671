/// A mapping whose keys have been checked: it has all that are required and none that was not declared.
public struct StrictMapping: Sendable {
  /// Where the mapping begins.
  public let place: ConfigurationPlace
  private let valuesByKey: [String: StrictNode]

  init(
    _ entries: [StrictEntry], at place: ConfigurationPlace, required: [String], optional: [String]
  ) throws(RulebookErrors) {
    let known = required + optional
    var valuesByKey: [String: StrictNode] = [:]
    var errors: [RulebookError] = []
    for entry in entries {
      if !known.contains(entry.key) {
        let unused = known.filter { name in !entries.contains { $0.key == name } }
        errors.append(.unknownKey(entry.keyPlace, entry.key, nearest: unused.nearest(to: entry.key)))
      } else if valuesByKey.updateValue(entry.value, forKey: entry.key) != nil {
        errors.append(.keyTwice(entry.keyPlace, entry.key))
      }
    }
    for key in required where valuesByKey[key] == nil { errors.append(.missingKey(place, key)) }
    if let all = RulebookErrors(errors) { throw all }
    self.place = place
    self.valuesByKey = valuesByKey
  }

  /// The value of a required key.
  public func required(_ key: String) throws(RulebookErrors) -> StrictNode {
    guard let value = valuesByKey[key] else { throw RulebookErrors(.missingKey(place, key)) }
    return value
  }

  /// The value of an optional key, or nil when the key is not there.
  public func optional(_ key: String) -> StrictNode? { valuesByKey[key] }
}
