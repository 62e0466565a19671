import Provenance
public import Rules
public import Survey
import VietnameseText

extension ReceivedTable {
  /// The variable an officer names, by its id or by its label in either language, among those the table asks; nil where
  /// none or several have the name.
  public func variable(named name: String, rulebook: Rulebook) -> Variable? {
    let asked = (variables + personVariables).map(\.id)
    if let id = asked.first(where: { $0.rawValue == name }) { return rulebook.variable(id) }
    let key = MatchingKey(name)
    let named = asked.filter { id in
      let label = rulebook.label(of: id)
      return MatchingKey(label.vietnamese) == key || MatchingKey(label.english) == key
    }
    return named.count == 1 ? named.first.flatMap { rulebook.variable($0) } : nil
  }
}
