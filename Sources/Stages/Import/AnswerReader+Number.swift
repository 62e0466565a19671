import Survey
import VietnameseText

extension AnswerReader {
  /// Reads the value of a number cell as a variable.
  func read(_ number: Double, as variable: Variable, into reading: inout Reading) {
    switch variable.kind {
    case .count, .points, .money:
      reading.answer = Int(exactly: number).map(Self.whole) ?? .unreadable
    case .decimal, .percent:
      reading.answer = .decimal(number)
    case .mark:
      reading.answer = number == 1 ? .flag(true) : number == 0 ? .flag(false) : .unreadable
    case .date:
      reading.answer = Int(exactly: number).flatMap(Self.year).map { .date($0) } ?? .unreadable
    case .code:
      reading.answer = .text(WrittenNumber.iso(number))
      restoreZeros(variable, in: &reading)
    case .identity:
      readIdentity(WrittenNumber.iso(number), into: &reading)
    case .choice where variable.codeList == "ethnic-groups":
      readEthnicNumber(WrittenNumber.iso(number), into: &reading)
    case .text, .name, .place:
      reading.answer = .text(WrittenNumber.iso(number))
    case .choice, .choices:
      reading.answer = .unreadable
    }
  }

  /// A whole number; one that counts nothing a village has cannot be read, so that sums of many stay numbers.
  static func whole(_ number: Int) -> Answer {
    (-greatest...greatest).contains(number) ? .whole(number) : .unreadable
  }

  /// The greatest whole number that is read, a million million.
  private static let greatest = 1_000_000_000_000

  /// A number cell holds a year, not a serial day: the reader knows dates by their format.
  private static func year(_ number: Int) -> PartialDate? {
    (1800...2200).contains(number) ? PartialDate(year: number) : nil
  }
}
