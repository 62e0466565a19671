/// One cell as a variable: what it says, what stands there, and where.
public struct Reading: Hashable, Sendable {
  /// What happened to the text on the way to the answer.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// The traits as bits.
    public let rawValue: UInt16
    /// Traits from their bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The text was decoded from an old Vietnamese encoding.
    public static let decoded = Traits(rawValue: 1 << 0)
    /// Spaces, look-alike letters or the normal form were put right.
    public static let cleaned = Traits(rawValue: 1 << 1)
    /// The cell holds a formula without a stored result.
    public static let formulaWithoutResult = Traits(rawValue: 1 << 2)
    /// The number can be read in two ways.
    public static let ambiguous = Traits(rawValue: 1 << 3)
    /// A leading zero that a number cell had lost was put back.
    public static let zeroRestored = Traits(rawValue: 1 << 4)
    /// The year was written with two digits; the century is a guess.
    public static let centuryGuessed = Traits(rawValue: 1 << 5)
    /// The date does not exist in the calendar.
    public static let impossibleDate = Traits(rawValue: 1 << 6)
    /// The cell holds an error value of the spreadsheet, such as #N/A.
    public static let errorValue = Traits(rawValue: 1 << 7)
    /// The cell stands in a hidden row or column.
    public static let hidden = Traits(rawValue: 1 << 8)
    /// Two cells that exclude each other are both ticked.
    public static let contradictory = Traits(rawValue: 1 << 9)
    /// The letters of the text are lost; it cannot be decoded.
    public static let lettersLost = Traits(rawValue: 1 << 10)
    /// The code alone does not tell which official list it is from.
    public static let codeListUnclear = Traits(rawValue: 1 << 11)
    /// The cell is read as a correction says, not as it stands there.
    public static let corrected = Traits(rawValue: 1 << 12)
  }

  // In this order, and with a short column, a reading takes 40 bytes; a round makes millions of them.
  /// What the cell says.
  public var answer: Answer
  /// What happened on the way.
  public var traits: Traits
  private var shortColumn: Int32
  /// The text as it stands in the cell, before any decoding; empty when nothing stands there.
  public var raw: String

  /// The physical column, from 1; no format has a thousand millions of them.
  public var column: Int {
    get { Int(shortColumn) }
    set { shortColumn = Int32(clamping: newValue) }
  }

  /// A reading of one cell.
  public init(answer: Answer, raw: String = "", column: Int, traits: Traits = []) {
    self.answer = answer
    self.raw = raw
    self.traits = traits
    shortColumn = Int32(clamping: column)
  }
}
