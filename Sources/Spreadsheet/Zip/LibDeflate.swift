internal import CLibDeflate

/// Unpacks whole entries at once, the quickest way for small ones; the only door to libdeflate.
enum LibDeflate {
  /// Unpacks deflate data that fills the output exactly; false when it does not, or is not sound.
  ///
  /// Bytes behind the end of the data are left alone, as zlib leaves them.
  static func unpack(_ packed: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Bool {
    guard let decompressor = libdeflate_alloc_decompressor() else { return false }
    defer { libdeflate_free_decompressor(decompressor) }
    var read = 0
    var written = 0
    let result = libdeflate_deflate_decompress_ex(
      decompressor, packed.baseAddress, packed.count, output.baseAddress, output.count, &read, &written)
    return result == LIBDEFLATE_SUCCESS && written == output.count
  }
}
