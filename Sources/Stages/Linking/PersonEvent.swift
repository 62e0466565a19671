/// What became of a person between two rounds, in the household the line is about.
public enum PersonEvent: String, CaseIterable, Sendable {
  /// The person is a member on both lists.
  case stays
  /// Born since the year of the round before.
  case born
  /// Came as a spouse or child-in-law, from another household or from outside.
  case marriedIn = "married-in"
  /// Came from another household, or with a household that says it moved in.
  case movedIn = "moved-in"
  /// Is on no earlier list, and nothing says why.
  case new
  /// The household died out.
  case died
  /// Is a spouse or child-in-law in another household now.
  case marriedOut = "married-out"
  /// Is in another household now, or left with the household.
  case movedOut = "moved-out"
  /// Nobody says where the person is.
  case unexplained

  /// Whether it counts among those who were there in the round before.
  public var wasThere: Bool { self == .stays || isLoss }

  /// Whether the household has the person no more.
  public var isLoss: Bool {
    switch self {
    case .died, .marriedOut, .movedOut, .unexplained: true
    case .stays, .born, .marriedIn, .movedIn, .new: false
    }
  }
}
