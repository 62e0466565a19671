internal import Provenance
internal import Synchronization

/// A small part of a package, as it is packed: two that are equal say the same under the same limits.
struct PackedPart: Equatable {
  /// The name, which the pointers in a part go out from.
  let name: String
  /// How it is packed: 0 is stored, 8 is deflate.
  let method: Int
  /// What the directory says of the unpacked bytes: their CRC-32.
  let checksum: Int
  /// Their number.
  let size: Int
  /// The packed bytes.
  let bytes: [UInt8]
  /// What the part may ask for.
  let limits: ReadingLimits

  /// Larger parts are not remembered; lists of styles and sheets are packed into some hundred bytes.
  static let largest = 16 << 10
}

/// What small parts say that packages of one origin share byte by byte: the workbooks of a commune's villages are copies of
/// one, so that the next need not be unpacked and parsed.
///
/// Only what was read without a fault is remembered, of the last few parts that differ.
final class PartMemory<Value: Sendable>: Sendable {
  private let known = Mutex<[(part: PackedPart, value: Value)]>([])
  private let most = 4

  /// What a part says.
  ///
  /// - Parameter read: Reads the part when it is not known.
  func value(
    of part: PackedPart, read: () throws(SpreadsheetError) -> Value
  ) throws(SpreadsheetError) -> Value {
    if let value = known.withLock({ known in known.last { $0.part == part }?.value }) { return value }
    let value = try read()
    known.withLock { known in
      if known.count == most { known.removeFirst() }
      known.append((part, value))
    }
    return value
  }
}
