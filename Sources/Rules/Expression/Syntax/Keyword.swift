/// The words of VTL 2.1 that rules use as grammar; the functions stand in ``Function``.
enum Keyword: String, CaseIterable, Sendable {
  case and
  case or
  case xor
  case not
  case `in`
  case notIn = "not_in"
  case `if`
  case then
  case `else`
  case `case`
  case when
  case cast
  case `true`
  case `false`
  case null
}

/// All reserved words of VTL 2.1 (grammar of 2024-07, lexer tokens).
///
/// A variable with such a name must stand in single quotes, or other VTL engines would not read the rule.
enum ReservedWords {
  /// Whether a word is reserved.
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set(
    """
    abs aggr aggregate all all_measures always_null always_zero and any apply as asc attribute avg \
    between boolean by calc case cast ceil check check_datapoint check_hierarchy component components \
    computed condition count cross_join current current_date customPivot data datapoint \
    datapoint_on_valuedomains datapoint_on_variables dataset dataset_priority date dateadd datediff \
    dayofmonth dayofyear daytomonth daytoyear default define desc diff drop duration else end errorcode \
    errorlevel eval except exists_in exp false fill_time_series filter first first_value float floor \
    flow_to_stock following from full_join getmonth getyear group having hierarchical \
    hierarchical_on_valuedomains hierarchical_on_variables hierarchy identifier if imbalance in indexof \
    inner_join input instr integer intersect invalid is isnull keep key lag language last last_value \
    lead left_join length list ln log lower ltrim match_characters max measure median merge min mod \
    monthtoday non_null non_zero not not_in null number nvl on operator or order output over \
    partial_null partial_zero partition period_indicator pivot point points power preceding random range \
    rank ratio_to_report rename replace returns round rows rtrim rule rule_priority ruleset scalar set \
    setdiff single sqrt stddev_pop stddev_samp stock_to_flow string string_distance structure sub substr \
    sum symdiff then time time_agg time_period timeshift to trim trunc true type unbounded union unpivot \
    upper using Value valuedomain var_pop var_samp variable viral when with xor yeartoday
    """
    .split(separator: " ").map(String.init))
}
