public import VietnameseText

/// What a cell says about a variable, once it is read.
///
/// A missing answer is never zero, never "no".
public enum Answer: Hashable, Sendable {
  /// Nothing stands there.
  case missing
  /// Something stands there that cannot be read as this variable.
  case unreadable
  /// A tick, or its absence where the form says that an empty cell means no.
  case flag(Bool)
  /// A whole number.
  case whole(Int)
  /// A number with a fraction.
  case decimal(Double)
  /// Text in the normal form (NFC, single spaces).
  case text(String)
  /// A code of the variable's code list.
  case code(String)
  /// Several codes of the variable's code list, in the order of the list.
  case codes([String])
  /// A date, or a year alone.
  case date(PartialDate)

  /// Whether nothing stands there.
  public var isMissing: Bool { if case .missing = self { true } else { false } }

  /// Whether the answer can be used: something stands there and it was understood.
  public var isKnown: Bool {
    switch self {
    case .missing, .unreadable: false
    case .flag, .whole, .decimal, .text, .code, .codes, .date: true
    }
  }
}

extension Answer {
  /// The text of a text answer; nil otherwise.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The code of a choice; nil otherwise.
  public var code: String? { if case .code(let code) = self { code } else { nil } }
  /// The number of a whole answer; nil otherwise.
  public var whole: Int? { if case .whole(let number) = self { number } else { nil } }
  /// The number of things or people a whole answer states; nil otherwise, and for a negative number.
  public var quantity: Int? { whole.flatMap { $0 < 0 ? nil : $0 } }
  /// The truth of a tick; nil otherwise.
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  /// The date; nil otherwise.
  public var date: PartialDate? { if case .date(let date) = self { date } else { nil } }
  /// The number of a decimal or whole answer; nil otherwise.
  public var number: Double? {
    switch self {
    case .decimal(let number): number
    case .whole(let number): Double(number)
    default: nil
    }
  }
}
