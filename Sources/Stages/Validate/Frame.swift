import Rules
import Survey
import VietnameseText

/// The values of every name a rule can use, for the record under judgement.
struct Frame {
  private(set) var values: [Value]
  private let vocabulary: RuleVocabulary

  init(_ vocabulary: RuleVocabulary) {
    self.vocabulary = vocabulary
    values = [Value](repeating: .null, count: vocabulary.slots)
  }

  /// Forgets all values.
  mutating func clear() {
    // Most have none: looking costs less than forgetting.
    for slot in values.indices where !values[slot].isNull { values[slot] = .null }
  }

  /// The value of a fact.
  subscript(fact: Fact) -> Value {
    get { values[vocabulary[fact]] }
    set { values[vocabulary[fact]] = newValue }
  }

  /// The value in a slot.
  subscript(slot: Int) -> Value {
    get { values[slot] }
    set { values[slot] = newValue }
  }

  /// Sets a value by its name; a name no rule can use is left out.
  mutating func set(_ name: String, _ value: Value) {
    if let slot = vocabulary[name] { values[slot] = value }
  }
}

/// Values to be laid over a frame and taken off again, one member of a household after the other.
struct FrameOverlay {
  fileprivate var values: [(slot: Int, value: Value)] = []
  private let vocabulary: RuleVocabulary

  /// - Parameter capacity: How many values are expected.
  init(_ vocabulary: RuleVocabulary, capacity: Int) {
    self.vocabulary = vocabulary
    values.reserveCapacity(capacity)
  }

  /// Gives a fact a value.
  subscript(fact: Fact) -> Value {
    get { self[vocabulary[fact]] }
    set { self[vocabulary[fact]] = newValue }
  }

  /// Gives a slot a value.
  subscript(slot: Int) -> Value {
    get { values.last { $0.slot == slot }?.value ?? .null }
    set { values.append((slot, newValue)) }
  }
}

extension Frame {
  /// Lays values over those of the frame; until they are taken off, the overlay keeps what stood in their places.
  mutating func lay(_ overlay: inout FrameOverlay) {
    for place in overlay.values.indices { exchange(place, of: &overlay) }
  }

  /// Takes values off again.
  mutating func takeOff(_ overlay: inout FrameOverlay) {
    for place in overlay.values.indices.reversed() { exchange(place, of: &overlay) }
  }

  private mutating func exchange(_ place: Int, of overlay: inout FrameOverlay) {
    swap(&values[overlay.values[place].slot], &overlay.values[place].value)
  }

  /// Forgets what follows from the ticks of deprivations, before they are counted again.
  mutating func forgetDeprivations() {
    self[.deprivationTicks] = .null
    self[.deprivationCount] = .null
    self[.deprivationPoints] = .null
  }

  /// Takes over how often a person was seen, as far as what was counted is the same in a changed row.
  mutating func keepRepetitions(
    of frame: Frame, whereUnchanged member: RecordRow, _ changed: RecordRow, in table: ReceivedTable
  ) {
    func isSame(_ variable: VariableID) -> Bool {
      guard let slot = table.personSlot(of: variable) else { return true }
      return member.readings[slot].answer == changed.readings[slot].answer
    }
    if isSame("identity_number") { self[.identityRepetition] = frame[.identityRepetition] }
    if isSame("relationship") { self[.relationshipRepetition] = frame[.relationshipRepetition] }
    if isSame("name"), isSame("birth"), isSame("sex") {
      self[.personRepetition] = frame[.personRepetition]
    }
  }
}

extension Answer {
  /// The answer as rules see it: what is missing or unreadable has no value.
  var value: Value {
    switch self {
    case .missing, .unreadable: .null
    case .flag(let flag): .boolean(flag)
    case .whole(let number): .integer(number)
    case .decimal(let number): .number(number)
    case .text(let text): .string(text)
    case .code(let code): .string(code)
    case .codes(let codes): .string(codes.joined(separator: ";"))
    case .date(let date): .string(date.description)
    }
  }
}

extension Value {
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }
  init(_ flag: Bool?) { self = flag.map { .boolean($0) } ?? .null }
}
