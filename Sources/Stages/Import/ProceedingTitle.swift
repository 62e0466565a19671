import Foundation
import Rules
import Survey
import VietnameseText

/// Finds days of the review in the lines above the list of one village: "Họp thôn ngày 06/11/2026".
struct ProceedingTitle {
  let form: ProceedingForm
  /// The first day that can be meant; days of laws and plans are earlier.
  let firstDay: Day?

  /// How many characters after the words the day may begin.
  private static let reach = 40

  /// The days in some lines; of several for one step the first.
  func days(in lines: [String]) -> [ProceedingStep: Day] {
    var days: [ProceedingStep: Day] = [:]
    for line in lines {
      let text = line.lowercased()
      for phrase in form.phrases where days[phrase.step] == nil && phrase.words.allSatisfy(text.holds) {
        days[phrase.step] = rest(of: text, after: phrase.words).flatMap(day)
      }
    }
    return days
  }

  private func rest(of text: String, after words: [String]) -> Substring? {
    var rest = text[...]
    for word in words {
      guard let found = rest.utf8.firstRange(of: word.utf8) else { return nil }
      rest = rest[found.upperBound...]
    }
    return rest
  }

  private func day(_ rest: Substring) -> Day? {
    let date = /\d{1,2}\s*[\/.\-]\s*\d{1,2}\s*[\/.\-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/
    guard let match = rest.firstMatch(of: date),
      rest.distance(from: rest.startIndex, to: match.range.lowerBound) <= Self.reach,
      let read = DateReading.read(String(match.output)).date, let month = read.month, let number = read.day,
      let day = Day(year: read.year, month: month, day: number)
    else { return nil }
    guard let firstDay else { return day }
    return day >= firstDay && day.number - firstDay.number <= 366 ? day : nil
  }
}
