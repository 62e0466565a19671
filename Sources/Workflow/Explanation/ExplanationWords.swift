import Foundation
import Provenance
import Rules
import Survey
import VietnameseText

/// The words of explanations in one language: labels of codes, conditions as officers read them, masked numbers.
struct ExplanationWords {
  let rulebook: Rulebook
  let round: Round
  let language: Language

  /// One of two texts.
  func callAsFunction(_ vietnamese: String, _ english: String) -> String {
    BilingualText(vietnamese: vietnamese, english: english)[language]
  }

  /// A status in words.
  func status(_ status: Status?) -> String {
    guard let status else { return self("chưa xác định", "undetermined") }
    let codes = rulebook.codeLists.list("statuses", for: round.standards.first ?? "").codes
    return codes.first { $0.code == status.rawValue }?.label[language] ?? status.rawValue
  }

  /// What a variable, a fact or a figure is called.
  func name(_ name: String) -> String {
    switch name {
    case Fact.deprivationPoints.rawValue: return self("Điểm B2", "B2 points")
    case Fact.deprivationCount.rawValue: return self("Số chỉ số thiếu hụt", "Number of deprivations")
    default: break
    }
    let id = VariableID(rawValue: name)
    return rulebook.variable(id) == nil ? name : rulebook.label(of: id)[language]
  }

  /// A condition with the names and numbers put into it: `Điểm B1 (155) ≤ 140`.
  func condition(_ condition: RuleExpression, values: [String: String?], figures: Set<String>) -> String {
    var text = ""
    var word = ""
    func spoken(_ word: String) -> String {
      switch word {
      case "and": return self("và", "and")
      case "or": return self("hoặc", "or")
      case "not": return self("không", "not")
      default: break
      }
      guard let value = values[word] else { return word }
      let number = value.map { self.number($0) } ?? self("chưa biết", "not known")
      return figures.contains(word) ? number : "\(name(word)) (\(number))"
    }
    for character in condition.description {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        text += spoken(word) + String(character)
        word = ""
      }
    }
    return (text + spoken(word)).replacing("<=", with: "≤").replacing(">=", with: "≥")
  }

  /// A number as officers write it, 2.200.000; other values stay.
  func number(_ text: String) -> String { Int(text).map { NumberWriting.count($0) } ?? text }

  /// An answer in words.
  func answer(_ reading: Reading, of id: VariableID, standard: StandardID) -> String {
    switch reading.answer {
    case .missing: return self("để trống", "empty")
    case .unreadable: return self("không đọc được", "cannot be read")
    case .flag(let flag): return flag ? self("có", "yes") : self("không", "no")
    case .whole(let number): return NumberWriting.count(number)
    case .decimal(let number): return DecimalNumber(number).map { NumberWriting.decimal($0) } ?? reading.raw
    case .text(let text): return text
    case .code(let code): return label(of: code, id, standard)
    case .codes(let codes): return codes.map { label(of: $0, id, standard) }.joined(separator: "; ")
    case .date(let date): return date.vietnamese
    }
  }

  private func label(of code: String, _ id: VariableID, _ standard: StandardID) -> String {
    guard let list = rulebook.variable(id)?.codeList else { return code }
    return rulebook.codeLists.list(list, for: standard).codes.first { $0.code == code }?.label[language]
      ?? code
  }

  /// A text of a variable for printing: an identity number shows its last four characters only, a pseudonym none.
  func shown(_ text: String, of id: VariableID) -> String {
    guard rulebook.variable(id)?.kind == .identity, !text.isEmpty else { return text }
    guard !IdentityPseudonym.isPseudonym(text) else { return "••••" }
    return String(repeating: "•", count: max(0, text.count - 4))
      + (text.count > 4 ? String(text.suffix(4)) : "")
  }
}
