/// A part that words play in a sentence with figures; which words play it is configuration.
public enum ProofWord: String, CaseIterable, Sendable {
  /// Names households after a number: hộ.
  case household
  /// Names persons after a number: người.
  case person
  /// Says that the next percentage is a share of the number before it: chiếm tỷ lệ.
  case share
  /// Begins the name of the base of a share: so với.
  case base
  /// Says that something fell: giảm.
  case fall
  /// Says that something rose: tăng.
  case rise
  /// Stands before the value a change began with: từ.
  case from
  /// Stands before the value a change ended with: xuống còn.
  case onto = "to"
  /// Stands between two ways of saying one thing: tương đương.
  case same
  /// Says that a change is one of every year: bình quân hàng năm.
  case yearly
  /// Stands before a value that is reached: đạt.
  case reach
  /// Says that a number is exceeded: trên.
  case over
  /// Says that a number is not reached: dưới.
  case under
  /// Says that a number is at least so much: tối thiểu.
  case atLeast = "at-least"
  /// Says that a number is not exact: khoảng.
  case about
  /// Says that percentages are points: điểm phần trăm.
  case points
  /// Stands for the sign %: phần trăm.
  case percent
  /// Stands before a year: năm.
  case year
  /// Stands before the year by which a target is to be reached: đến năm.
  case until
  /// Stands before a period of years: giai đoạn.
  case period
  /// Says that a list shares out what it names first: chia theo.
  case divided
  /// Heads the column of a table that holds the sum of its years: tổng cộng.
  case total
  /// Says nothing about what is counted: trong đó, toàn huyện.
  case filler
}
