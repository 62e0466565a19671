import Rules
import Survey
import VietnameseText

extension AnswerReader {
  /// Reads a text as a variable.
  func read(_ text: SheetText.Reading, as variable: Variable, into reading: inout Reading) {
    guard !text.traits.contains(.lettersLost) else {
      reading.answer = .unreadable
      return
    }
    if variable.kind == .mark { return readMark(text.text, into: &reading) }
    // Names are told from blanks by their length: looking them up costs more than reading them.
    guard text.text.utf8.count > Self.mostBytesOfBlank || !Self.blanks.contains(text.text) else { return }
    switch variable.kind {
    case .text, .name, .place:
      reading.answer = .text(text.text)
    case .code:
      readCode(text.text, as: variable, into: &reading)
    case .choice:
      readChoice(text, as: variable, into: &reading)
    case .choices:
      reading.answer = choices(in: text.text, of: variable)
    case .count, .points, .money, .decimal, .percent:
      readNumber(text.text, as: variable, into: &reading)
    case .date:
      readDate(text.text, into: &reading)
    case .identity:
      readIdentity(text.text, into: &reading)
    case .mark:
      break
    }
  }

  /// What stands in a cell that means nothing stands there.
  static let blanks: Set<String> = ["", "-", "--", "---", "–", "—", "...", "…"]
  private static let mostBytesOfBlank = blanks.map(\.utf8.count).max() ?? 0

  private func readMark(_ text: String, into reading: inout Reading) {
    switch MarkReading.read(text) {
    case .yes: reading.answer = .flag(true)
    case .no: reading.answer = .flag(false)
    case .blank: break
    case .notAMark: reading.answer = .unreadable
    }
  }

  private func readChoice(_ text: SheetText.Reading, as variable: Variable, into reading: inout Reading) {
    let list = rulebook.codeLists.list(variable.codeList ?? "", for: standard)
    if let code = list.code(of: text.key) {
      reading.answer = .code(code.code)
    } else if variable.codeList == "ethnic-groups", text.text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      readEthnicNumber(text.text, into: &reading)
    } else {
      reading.answer = .unreadable
    }
  }

  /// A bare number of an ethnic group is read only where the lists of 1979 and 2008 agree.
  func readEthnicNumber(_ text: String, into reading: inout Reading) {
    let number = text.count == 1 ? "0" + text : text
    let groups = rulebook.codeLists.ethnicGroups
    let of1979 = groups.first { $0.numberOf1979 == number }
    let of2008 = groups.first { $0.numberOf2008 == number }
    guard let group = of1979 ?? of2008 else {
      reading.answer = .unreadable
      return
    }
    if of1979?.code == of2008?.code {
      reading.answer = .code(group.code.code)
    } else {
      reading.answer = .unreadable
      reading.traits.insert(.codeListUnclear)
    }
  }

  /// Several codes in one cell.
  ///
  /// Labels may hold commas themselves, so semicolons are tried first. Survey servers put spaces between codes, which
  /// labels hold too: they are tried last.
  private func choices(in text: String, of variable: Variable) -> Answer {
    let list = rulebook.codeLists.list(variable.codeList ?? "", for: standard)
    for separators in [[";", "\n"], [";", "\n", ","], [";", "\n", ",", " "]] as [[Character]] {
      let parts = text.split { separators.contains($0) }.map { MatchingKey(String($0)) }
      let places = parts.map { list.place(of: $0) }
      if !places.isEmpty, places.allSatisfy({ $0 != nil }) {
        return .codes(Set(places.compactMap { $0 }).sorted().map { list.codes[$0].code })
      }
    }
    return .unreadable
  }

  private func readNumber(_ text: String, as variable: Variable, into reading: inout Reading) {
    switch NumberReading.read(text, as: variable.kind.numberKind) {
    case .number(let number):
      reading.answer =
        variable.kind.isWhole ? number.whole.map(Self.whole) ?? .unreadable : .decimal(number.double)
    case .ambiguous:
      reading.answer = .unreadable
      reading.traits.insert(.ambiguous)
    case .blank: break
    case .notANumber: reading.answer = .unreadable
    }
  }

  private func readDate(_ text: String, into reading: inout Reading) {
    switch DateReading.read(text) {
    case .date(let date, let centuryIsGuess):
      reading.answer = .date(date)
      if centuryIsGuess { reading.traits.insert(.centuryGuessed) }
    case .impossible:
      reading.answer = .unreadable
      reading.traits.insert(.impossibleDate)
    case .notADate: reading.answer = .unreadable
    case .blank: break
    }
  }

  /// Codes of places keep their width; a code is a text whatever digits it has.
  private func readCode(_ text: String, as variable: Variable, into reading: inout Reading) {
    reading.answer = .text(text)
    restoreZeros(variable, in: &reading)
  }

  /// Puts back the leading zeros of a place's code, whose width is known.
  func restoreZeros(_ variable: Variable, in reading: inout Reading) {
    guard let width = Self.widths[variable.id], case .text(let text) = reading.answer, text.count < width,
      text.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return }
    reading.answer = .text(String(repeating: "0", count: width - text.count) + text)
    reading.traits.insert(.zeroRestored)
  }

  private static let widths: [VariableID: Int] = ["province_code": 2, "district_code": 3, "commune_code": 5]

  func readIdentity(_ text: String, into reading: inout Reading) {
    switch IdentityReading.read(text) {
    case .number(let number):
      reading.answer = .text(number.digits)
      if number.restoredZeros > 0 { reading.traits.insert(.zeroRestored) }
    case .wrongLength, .notANumber: reading.answer = .text(text)
    case .blank: break
    }
  }
}

extension Variable.Kind {
  /// Whether its numbers have no fraction.
  var isWhole: Bool { self == .count || self == .points || self == .money }

  /// How the text of a number is read.
  var numberKind: NumberKind {
    switch self {
    case .money: .money
    case .decimal: .decimal
    case .percent: .percent
    default: .count
    }
  }
}
