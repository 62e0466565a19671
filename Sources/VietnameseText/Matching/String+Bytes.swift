import Foundation

extension String {
  /// Whether another text has the same bytes in UTF-8; `==` also takes letters for equal that are composed differently.
  public func hasBytes(of other: String) -> Bool {
    let isSame = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { $0.hasBytes(of: bytes) }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are the bytes of another buffer.
  public func hasBytes(of other: Self) -> Bool {
    guard count == other.count, let own = baseAddress, let others = other.baseAddress else {
      return isEmpty && other.isEmpty
    }
    return memcmp(own, others, count) == 0
  }
}
