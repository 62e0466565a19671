public import Provenance

/// One mistake in a configuration file: where it is, what is the case, what to do.
public struct RulebookError: Error, Hashable, Sendable {
  /// Where to look.
  public let place: ConfigurationPlace
  /// The fact and the action.
  public let message: BilingualText

  /// A mistake at a place.
  public init(place: ConfigurationPlace, message: BilingualText) {
    self.place = place
    self.message = message
  }

  /// The mistake on one line in a language: place, fact and action.
  public func line(in language: Language) -> String { "\(place): \(message[language])" }
}

extension RulebookError: CustomStringConvertible {
  /// The mistake on one line in English, for logs.
  public var description: String { line(in: .english) }
}

/// The mistakes that keep a configuration from being loaded; at least one, in the order of their places.
///
/// Reading goes on after a mistake wherever what follows can still be understood, so that one run tells all.
public struct RulebookErrors: Error, Hashable, Sendable {
  /// The mistakes, by place.
  public let errors: [RulebookError]

  /// One mistake.
  public init(_ error: RulebookError) { errors = [error] }

  /// Several mistakes, or nil when there are none.
  public init?(_ errors: [RulebookError]) {
    guard !errors.isEmpty else { return nil }
    self.errors = errors.sorted { $0.place < $1.place }
  }

  /// Reads several parts and gives them all, or the mistakes of all.
  ///
  /// Written with closures, so that a mistake in the first part does not hide those in the others:
  /// `try RulebookErrors.gathered({ try node.text("id") }, { try node.date("from") })`.
  public static func gathered<each Part>(
    _ parts: repeat () throws(RulebookErrors) -> each Part
  ) throws(RulebookErrors) -> (repeat each Part) {
    var errors: [RulebookError] = []
    let read = (repeat attempt(each parts, &errors))
    return (repeat try known(each read, errors))
  }

  private static func attempt<Part>(
    _ part: () throws(RulebookErrors) -> Part, _ errors: inout [RulebookError]
  ) -> Result<Part, RulebookErrors> {
    do {
      return .success(try part())
    } catch {
      errors += error.errors
      return .failure(error)
    }
  }

  private static func known<Part>(
    _ part: Result<Part, RulebookErrors>, _ errors: [RulebookError]
  ) throws(RulebookErrors) -> Part {
    if let all = RulebookErrors(errors) { throw all }
    return try part.get()
  }
}

extension RulebookErrors: CustomStringConvertible {
  /// The mistakes in English, a line each, for logs.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
