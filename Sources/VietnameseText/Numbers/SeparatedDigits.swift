/// Digits with separators, and the numbers they may be.
struct SeparatedDigits {
  /// The number when the last separator is a decimal mark, or nil when it cannot be.
  let withDecimalMark: DecimalNumber?
  /// The number when all separators part thousands, or nil when they cannot.
  let withThousands: DecimalNumber?

  /// Reads digits parted by single dots, commas or spaces, or returns nil for anything else.
  init?(_ text: Substring) {
    guard let first = text.utf8.first, UInt8(ascii: "0")...UInt8(ascii: "9") ~= first else { return nil }
    var groups: [[UInt8]] = [[]]
    var separators: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        groups[groups.count - 1].append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " "):
        separators.append(byte)
        groups.append([])
      default:
        return nil
      }
    }
    guard !groups.contains(where: \.isEmpty) else { return nil }
    withThousands = Self.thousands(groups, separators[...])
    guard let mark = separators.last else {
      withDecimalMark = withThousands
      return
    }
    let whole = Self.thousands(groups.dropLast(), separators.dropLast())
    let isMark = mark != UInt8(ascii: " ") && !separators.dropLast().contains(mark)
    withDecimalMark =
      isMark && whole != nil ? Self.number(groups.joined(), decimals: groups[groups.count - 1].count) : nil
  }

  /// The whole number of digit groups parted by one and the same separator, all but the first of three digits.
  private static func thousands(_ groups: some Collection<[UInt8]>, _ separators: ArraySlice<UInt8>)
    -> DecimalNumber?
  {
    guard let first = groups.first, Set(separators).count <= 1 else { return nil }
    guard groups.count == 1 || first.count <= 3 && first[0] != 0 else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return number(groups.joined(), decimals: 0)
  }

  /// The number of a run of digits, or nil when it is too long to be kept exactly.
  private static func number(_ digits: some Sequence<UInt8>, decimals: Int) -> DecimalNumber? {
    var units = 0
    for digit in digits {
      let (tens, overflow) = units.multipliedReportingOverflow(by: 10)
      let (sum, carried) = tens.addingReportingOverflow(Int(digit))
      guard !overflow, !carried else { return nil }
      units = sum
    }
    return DecimalNumber(units: units, decimals: decimals)
  }
}
