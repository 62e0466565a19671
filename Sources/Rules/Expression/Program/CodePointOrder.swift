internal import Foundation

/// The order of texts by their Unicode code points, in which VTL compares strings.
///
/// Swift's own order treats a composed and a decomposed letter as one and would depend on the Unicode
/// version. Comparing UTF-8 bytes gives the order of the code points.
enum CodePointOrder {
  /// Negative when the first text comes first, zero when they are the same, positive otherwise.
  static func compare(_ left: String, _ right: String) -> Int {
    let order = left.utf8.withContiguousStorageIfAvailable { leftBytes in
      right.utf8.withContiguousStorageIfAvailable { rightBytes in compare(leftBytes, rightBytes) }
    }
    if let order, let order { return order }
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  /// Whether a text is in a list that stands in this order.
  static func contains(_ text: String, in sorted: [String]) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      let order = compare(text, sorted[middle])
      if order == 0 { return true }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return false
  }

  private static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int
  {
    let shorter = min(left.count, right.count)
    if shorter > 0, let leftStart = left.baseAddress, let rightStart = right.baseAddress {
      let order = Int(memcmp(leftStart, rightStart, shorter))
      if order != 0 { return order }
    }
    return left.count - right.count
  }
}
