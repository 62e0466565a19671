/// The bytes of a source from its beginning to its end.
final class SourceStream: ByteStream {
  private let source: ByteSource
  private var offset = 0

  init(_ source: ByteSource) { self.source = source }

  var file: String { source.name }
  var part: String? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    let done = try source.read(at: offset, into: buffer)
    offset += done
    return done
  }
}
