/// The turn to count a round, where several runs change one store at the same time.
///
/// While it is held nothing is taken in for the round, nor for those it looks back on, and nobody else counts them. A store of
/// one file has one run at a time, and every turn is held. A turn that is lost, with its connection to the server, ends
/// every change that is made in it with an error.
public final class StoreTurn: Sendable {
  private let hold: PostgresHold?

  init(_ hold: PostgresHold? = nil) { self.hold = hold }

  deinit { end() }

  /// Whether it was held without a break until now.
  public var isHeld: Bool { hold?.isAlive ?? true }

  /// Ends the turn.
  public func end() { hold?.release() }

  /// By what the turn of a round is known.
  static func words(for round: String) -> [String] { ["round", round] }
}
