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
