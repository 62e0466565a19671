/// What became of a household between two rounds.
public enum HouseholdEvent: String, CaseIterable, Sendable {
  /// It stands on both lists, whatever its result.
  case continues
  /// It came from the list of another village, or from outside as typed.
  case movedIn = "moved-in"
  /// It split off a household of the earlier list, or says so.
  case split
  /// It is on no earlier list.
  case new
  /// It left for another place.
  case movedOut = "moved-out"
  /// It became part of another household.
  case merged
  /// All its members died.
  case diedOut = "died-out"
  /// Nobody says where it is: it stands in the unexplained remainder.
  case unexplained
  /// The list of its village was not received in this round.
  case notReceived = "not-received"
}
