/// What a rule says of one record; three answers, and every switch names all three.
public enum Verdict: Hashable, Sendable {
  /// The record is as the rule demands.
  case satisfied
  /// The record breaks the rule.
  case violated
  /// The rule cannot be answered: null took part where it decided.
  ///
  /// `missing` holds the slots of the expression's variables that are null in this record, in rising order.
  /// It is empty when all are known and the null came from the calculation itself, such as a division by
  /// zero.
  case undetermined(missing: [Int])
}
