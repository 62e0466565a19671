internal import CLibISAL

/// Unpacks one deflated entry piece by piece, in less than half the time zlib takes; the only door to ISA-L.
///
/// It only says yes: what it refuses has to be put before zlib.
final class StreamUnpacker {
  private let state: UnsafeMutableRawPointer
  /// Whether the packed data said that it is complete, and all of it was handed out.
  private(set) var isFinished = false

  /// What became of one step.
  struct Step {
    /// Packed bytes taken from the input.
    let consumed: Int
    /// Unpacked bytes written to the output.
    let written: Int
  }

  /// Nothing unpacked yet; nil when there is no memory.
  init?() {
    guard let state = clibisal_inflate_start() else { return nil }
    self.state = state
  }

  deinit { clibisal_inflate_end(state) }

  /// Unpacks as much of the input as fits the output; nil when the data is refused.
  func step(from input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step? {
    var unread = UInt32(clamping: input.count)
    var room = UInt32(clamping: output.count)
    let (given, free) = (Int(unread), Int(room))
    let status = clibisal_inflate_step(state, input.baseAddress, &unread, output.baseAddress, &room)
    guard status >= 0 else { return nil }
    isFinished = status == 1
    return Step(consumed: given - Int(unread), written: free - Int(room))
  }
}

/// The checksum of zip entries (ISO 3309), taken over bytes as they pass.
struct CRC32: Equatable {
  /// The checksum so far.
  private(set) var value: UInt32 = 0

  /// Takes further bytes into account.
  mutating func update(with bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    value = crc32_gzip_refl(value, start, UInt64(bytes.count))
  }
}
