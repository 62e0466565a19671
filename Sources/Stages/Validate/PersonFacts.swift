import Rules
import Survey
import VietnameseText

/// Works out the facts about one person and puts them into the frame.
struct PersonFacts {
  let round: Round
  let vocabulary: RuleVocabulary

  /// Puts what a person's row says, and what follows from it, into the frame.
  func fill(_ frame: inout Frame, with member: RecordRow, of table: ReceivedTable) {
    for (variable, reading) in zip(table.personVariables, member.readings) {
      frame.set(variable.id.rawValue, reading.answer.value)
    }
    func reading(_ id: VariableID) -> Reading? { table.personSlot(of: id).map { member.readings[$0] } }
    let relationship = reading("relationship")
    frame[.isHead] = Value(relationship == nil ? true : relationship?.answer.code.map { $0 == "head" })
    if let name = reading("name") { frame[.nameIsPlausible] = .boolean(Self.isPlausible(name)) }
    if let sex = reading("sex"), sex.answer != .missing {
      frame[.sexIsReadable] = .boolean(sex.answer.isKnown || sex.traits.contains(.contradictory))
    }
    if let birth = reading("birth") { setBirth(birth, in: &frame) }
    if let identity = reading("identity_number") { setIdentity(identity, in: &frame) }
    if let ethnicity = reading("ethnicity"), ethnicity.answer != .missing {
      let isUnclear = ethnicity.traits.contains(.codeListUnclear)
      frame[.ethnicityCodeIsUnclear] = .boolean(isUnclear)
      frame[.ethnicityIsReadable] = .boolean(ethnicity.answer.isKnown || isUnclear)
    }
  }

  private static func isPlausible(_ reading: Reading) -> Bool {
    guard let text = reading.answer.text else { return false }
    guard let name = PersonName(text) else { return false }
    return name.doubts.isDisjoint(with: [.noLetters, .digits, .placeholder])
  }

  private func setBirth(_ reading: Reading, in frame: inout Frame) {
    frame[.centuryIsGuessed] = .boolean(reading.traits.contains(.centuryGuessed))
    guard let birth = reading.answer.date else {
      if reading.answer == .unreadable { frame[.birthIsPossible] = .boolean(false) }
      return
    }
    frame[.birthIsPossible] = .boolean(true)
    frame[.birthYear] = .integer(birth.year)
    let most = round.year - birth.year
    frame[.ageMost] = .integer(most)
    frame[.ageLeast] = .integer(most > 0 ? most - 1 : most)
    frame[.bornAfterReview] = .boolean(isAfterReview(birth))
  }

  /// Whether a birth lies after the last day of the review; a year alone only when it is a later year.
  private func isAfterReview(_ birth: PartialDate) -> Bool {
    guard birth.year == round.year, let month = birth.month, let last = round.review.lastDay else {
      return birth.year > round.year
    }
    return (month, birth.day ?? 1) > (last.month, last.day)
  }

  private func setIdentity(_ reading: Reading, in frame: inout Frame) {
    guard let text = reading.answer.text else { return }
    frame[.identityZeroRestored] = .boolean(reading.traits.contains(.zeroRestored))
    switch IdentityReading.read(text) {
    case .number(let number):
      frame[.identityLength] = .integer(number.digits.count)
      if let place = number.registrationPlace {
        frame[.identityPlaceIsKnown] = .boolean(place.isAssigned)
      }
      frame[.identitySex] = Value(number.sex?.rawValue)
      frame[.identityBirthYear] = Value(number.birthYear)
    case .wrongLength(let length):
      frame[.identityLength] = .integer(length)
    case .notANumber:
      frame[.identityLength] = .integer(0)
    case .blank:
      break
    }
  }
}
