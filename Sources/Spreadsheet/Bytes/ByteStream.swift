/// Bytes that can be read once, from the first to the last.
protocol ByteStream: AnyObject {
  /// The file the bytes come from.
  var file: String { get }
  /// The part of the package they make up; nil for the file itself.
  var part: String? { get }

  /// Fills the buffer as far as there are bytes, and returns how many; 0 means the end, and that all was
  /// sound.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int
}
