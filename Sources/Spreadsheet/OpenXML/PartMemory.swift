internal import Synchronization

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
