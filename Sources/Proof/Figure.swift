import Rules
import VietnameseText

/// A number of a sentence that counts something or is a percentage.
struct Figure: Sendable {
  /// What it is.
  enum Value: Hashable, Sendable {
    /// So many households or persons.
    case count(Int, PlanIndicator.Unit)
    /// A percentage.
    case percent(PrintedPercent, isPoints: Bool)
  }

  /// How its number is meant.
  enum Bound: Hashable, Sendable {
    case exact
    case over
    case under
    case atLeast
    case about
  }

  let value: Value
  let bound: Bound
  /// Its tokens: of a percentage with the sign, of a count the number only.
  let range: Range<Int>
  /// As it stands in the text: `154 hộ`, `8,07%`.
  let printed: String
  let place: ProofPlace

  /// The count; nil for a percentage.
  var count: Int? { if case .count(let count, _) = value { count } else { nil } }
  /// The percentage; nil for a count.
  var percent: PrintedPercent? { if case .percent(let percent, _) = value { percent } else { nil } }
}

extension Figure {
  /// The figures of a sentence, in order.
  static func all(in tokens: [Token], by lexicon: Lexicon) -> [Figure] {
    tokens.indices.compactMap { index in
      guard let number = tokens[index].number else { return nil }
      let next = index + 1
      let bound = bound(before: index, in: tokens, by: lexicon)
      func figure(_ value: Value, _ range: Range<Int>, _ unit: String) -> Figure {
        Figure(
          value: value, bound: bound, range: range, printed: number + unit, place: tokens[index].place)
      }
      if next < tokens.count, tokens[next].sign == "%" {
        return PrintedPercent(number).map {
          figure(.percent($0, isPoints: false), index..<next + 1, "%")
        }
      }
      if let length = lexicon.length(of: .points, at: next, in: tokens) {
        let end = next + length
        let last = end < tokens.count && tokens[end].sign == "%" ? end + 1 : end
        return PrintedPercent(number).map { figure(.percent($0, isPoints: true), index..<last, "%") }
      }
      if let length = lexicon.length(of: .percent, at: next, in: tokens) {
        return PrintedPercent(number).map {
          figure(.percent($0, isPoints: false), index..<next + length, "%")
        }
      }
      for (word, unit) in [(ProofWord.household, PlanIndicator.Unit.household), (.person, .person)] {
        guard let length = lexicon.length(of: word, at: next, in: tokens),
          let count = NumberReading.read(number, as: .count).number?.whole, (0...mostCounted).contains(count)
        else { continue }
        let words = tokens[next..<next + length].map(\.text).joined(separator: " ")
        return figure(.count(count, unit), index..<next, " " + words)
      }
      return nil
    }
  }

  private static let mostCounted = 10_000_000_000

  private static func bound(before index: Int, in tokens: [Token], by lexicon: Lexicon) -> Bound {
    if index > 0, let sign = tokens[index - 1].sign {
      if sign == "<" { return .under }
      if sign == ">" { return .over }
      if sign == "≥" { return .atLeast }
      if sign == "≤" || sign == "~" || sign == "≈" { return .about }
    }
    let bounds: [(ProofWord, Bound)] = [
      (.atLeast, .atLeast), (.over, .over), (.under, .under), (.about, .about),
    ]
    return bounds.first { lexicon.length(of: $0.0, before: index, in: tokens) != nil }?.1 ?? .exact
  }
}
