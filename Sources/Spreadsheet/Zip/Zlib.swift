internal import CZlib

/// Unpacks one deflated entry piece by piece, and has the last word on what is deflate data; the only door to zlib.
final class Inflater {
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  /// Whether the packed data said that it is complete.
  private(set) var isFinished = false

  /// What became of one step.
  struct Step {
    /// Packed bytes taken from the input.
    let consumed: Int
    /// Unpacked bytes written to the output.
    let written: Int
    /// Whether the packed data is not deflate data.
    let isDamaged: Bool
  }

  init() {
    stream.initialize(to: z_stream())
    // A negative window size means raw deflate data, without a zlib header (zlib manual, inflateInit2).
    inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unpacks as much of the input as fits the output; neither may exceed 4 GiB.
  func step(from input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(clamping: input.count)
    stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_out = UInt32(clamping: output.count)
    let status = inflate(stream, Z_NO_FLUSH)
    isFinished = status == Z_STREAM_END
    return Step(
      consumed: input.count - Int(stream.pointee.avail_in),
      written: output.count - Int(stream.pointee.avail_out),
      // Z_BUF_ERROR only says that no progress was possible with what was given.
      isDamaged: status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
  }
}

/// Packs the bytes of one entry as raw deflate data.
enum Deflater {
  /// The packed bytes; nil when they could not be packed, or would not be fewer.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard bytes.count > 64, bytes.count <= Int(Int32.max),
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var status = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      bytes.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(clamping: bytes.count)
        status = deflate(&stream, Z_FINISH)
        count = bytes.count - Int(stream.avail_out)
      }
    }
    return status == Z_STREAM_END ? output : nil
  }
}
