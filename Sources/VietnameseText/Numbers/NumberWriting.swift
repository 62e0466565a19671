/// Numbers as Vietnamese offices write them (`1.870`, `4,60`, `2.200.000 đồng`) and as programs do (`4.60`).
///
/// All arithmetic is on whole numbers and no locale is asked, so the same number gives the same text everywhere.
public enum NumberWriting {
  /// A count with dots between thousands: `1.870`.
  public static func count(_ count: Int) -> String { grouped(String(count.magnitude), isNegative: count < 0) }

  /// An amount of money in whole dong: `2.200.000 đồng`.
  public static func money(_ dong: Int) -> String { count(dong) + " đồng" }

  /// A decimal number with a comma and a fixed number of decimals: `4,60`, `1.870,5`.
  ///
  /// - Parameters:
  ///   - number: The number; it is rounded half away from zero where it has more decimals.
  ///   - decimals: How many decimals to write, from 0 to 18; by default as many as the number has.
  /// - Returns: The number as text.
  public static func decimal(_ number: DecimalNumber, decimals: Int? = nil) -> String {
    let (whole, fraction) = digits(of: number, decimals: decimals ?? number.decimals)
    let written = grouped(whole, isNegative: number.units < 0)
    return fraction.isEmpty ? written : written + "," + fraction
  }

  /// A decimal number with a dot, without grouping: `4.60`.
  ///
  /// - Parameters:
  ///   - number: The number; it is rounded half away from zero where it has more decimals.
  ///   - decimals: How many decimals to write, from 0 to 18; by default as many as the number has.
  /// - Returns: The number as text.
  public static func iso(_ number: DecimalNumber, decimals: Int? = nil) -> String {
    let (whole, fraction) = digits(of: number, decimals: decimals ?? number.decimals)
    let written = (number.units < 0 ? "-" : "") + whole
    return fraction.isEmpty ? written : written + "." + fraction
  }

  /// The digits before and behind the decimal mark, without a sign.
  private static func digits(of number: DecimalNumber, decimals: Int) -> (whole: String, fraction: String) {
    let rounded = number.rounded(to: decimals)
    var digits = String(rounded.units.magnitude)
    digits = String(repeating: "0", count: max(rounded.decimals + 1 - digits.count, 0)) + digits
    let fraction = digits.suffix(rounded.decimals)
    let zeros = max(min(decimals, DecimalNumber.mostDecimals) - rounded.decimals, 0)
    return (String(digits.dropLast(rounded.decimals)), fraction + String(repeating: "0", count: zeros))
  }

  private static func grouped(_ digits: String, isNegative: Bool) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    groups.append(rest)
    return (isNegative ? "-" : "") + groups.reversed().joined(separator: ".")
  }
}
