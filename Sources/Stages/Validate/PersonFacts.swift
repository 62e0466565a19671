import Rules
import Survey
import VietnameseText

/// Works out the facts about one person, to be laid over the frame of the household.
struct PersonFacts {
  private let year: Int
  private let lastDay: Day?
  private let vocabulary: RuleVocabulary

  init(round: Round, vocabulary: RuleVocabulary) {
    year = round.year
    lastDay = round.review.lastDay
    self.vocabulary = vocabulary
  }

  /// Where the rows of a table say what rules ask of persons; worked out once for all its records.
  struct Columns {
    fileprivate let frameSlots: [Int?]
    let persons: PersonSlots

    init(_ table: ReceivedTable, vocabulary: RuleVocabulary) {
      frameSlots = table.personVariables.map { vocabulary[$0.id.rawValue] }
      persons = PersonSlots(table)
    }
  }

  /// What a person's row says, and what follows from it.
  func overlay(of member: RecordRow, in columns: Columns) -> FrameOverlay {
    var overlay = FrameOverlay(vocabulary, capacity: columns.frameSlots.count + Self.mostFacts)
    for (place, slot) in columns.frameSlots.enumerated() {
      if let slot { overlay[slot] = member.readings[place].answer.value }
    }
    func reading(_ slot: Int?) -> Reading? { slot.map { member.readings[$0] } }
    let persons = columns.persons
    let relationship = reading(persons.relationship)
    overlay[.isHead] = Value(relationship == nil ? true : relationship?.answer.code.map { $0 == "head" })
    if let name = reading(persons.name) { overlay[.nameIsPlausible] = .boolean(Self.isPlausible(name)) }
    if let sex = reading(persons.sex), sex.answer != .missing {
      overlay[.sexIsReadable] = .boolean(sex.answer.isKnown || sex.traits.contains(.contradictory))
    }
    if let birth = reading(persons.birth) { setBirth(birth, in: &overlay) }
    if let identity = reading(persons.identity) { setIdentity(identity, in: &overlay) }
    if let ethnicity = reading(persons.ethnicity), ethnicity.answer != .missing {
      let isUnclear = ethnicity.traits.contains(.codeListUnclear)
      overlay[.ethnicityCodeIsUnclear] = .boolean(isUnclear)
      overlay[.ethnicityIsReadable] = .boolean(ethnicity.answer.isKnown || isUnclear)
    }
    return overlay
  }

  /// No more facts than these are told of a person.
  private static let mostFacts = 20

  private static func isPlausible(_ reading: Reading) -> Bool {
    guard let text = reading.answer.text else { return false }
    guard let name = PersonName(text) else { return false }
    return name.doubts.isDisjoint(with: [.noLetters, .digits, .placeholder])
  }

  private func setBirth(_ reading: Reading, in overlay: inout FrameOverlay) {
    overlay[.centuryIsGuessed] = .boolean(reading.traits.contains(.centuryGuessed))
    guard let birth = reading.answer.date else {
      if reading.answer == .unreadable { overlay[.birthIsPossible] = .boolean(false) }
      return
    }
    overlay[.birthIsPossible] = .boolean(true)
    overlay[.birthYear] = .integer(birth.year)
    let most = year - birth.year
    overlay[.ageMost] = .integer(most)
    overlay[.ageLeast] = .integer(most > 0 ? most - 1 : most)
    overlay[.bornAfterReview] = .boolean(isAfterReview(birth))
  }

  /// Whether a birth lies after the last day of the review; a year alone only when it is a later year.
  private func isAfterReview(_ birth: PartialDate) -> Bool {
    guard birth.year == year, let month = birth.month, let last = lastDay else { return birth.year > year }
    return (month, birth.day ?? 1) > (last.month, last.day)
  }

  private func setIdentity(_ reading: Reading, in overlay: inout FrameOverlay) {
    guard let text = reading.answer.text else { return }
    overlay[.identityZeroRestored] = .boolean(reading.traits.contains(.zeroRestored))
    switch IdentityReading.read(text) {
    case .number(let number):
      overlay[.identityLength] = .integer(number.length)
      if let isKnown = number.hasAssignedPlace { overlay[.identityPlaceIsKnown] = .boolean(isKnown) }
      overlay[.identitySex] = Value(number.sex?.rawValue)
      overlay[.identityBirthYear] = Value(number.birthYear)
    case .wrongLength(let length):
      overlay[.identityLength] = .integer(length)
    case .notANumber:
      overlay[.identityLength] = .integer(0)
    case .blank:
      break
    }
  }
}
