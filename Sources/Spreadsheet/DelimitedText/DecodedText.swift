/// The text of a file as UTF-8, piece by piece.
final class DecodedText {
  private let source: ByteSource
  private let stream: SourceStream
  private let encoding: TextEncoding
  private let chunk = Chunk()
  private var markLength: Int
  private var halfUnit: UInt8?
  private var lead: UInt16?

  init(_ source: ByteSource, encoding: TextEncoding) {
    self.source = source
    self.encoding = encoding
    stream = SourceStream(source)
    markLength =
      switch encoding {
      case .utf8(let length): length
      case .utf16LittleEndian, .utf16BigEndian: 2
      case .oneByte: 0
      }
  }

  /// Adds the next piece to the buffer and returns whether there was one.
  ///
  /// - Throws: `damagedPart` for UTF-16 that is not.
  func append(to buffer: inout [UInt8]) throws(SpreadsheetError) -> Bool {
    let bytes = try chunk.next(of: stream).dropFirst(markLength)
    guard !bytes.isEmpty else {
      guard halfUnit == nil, lead == nil else { throw damaged() }
      return false
    }
    markLength = 0
    switch encoding {
    case .utf8: buffer += bytes
    case .oneByte: for byte in bytes { Self.append(Unicode.Scalar(byte), to: &buffer) }
    case .utf16LittleEndian: try decode(bytes, isBigEndian: false, to: &buffer)
    case .utf16BigEndian: try decode(bytes, isBigEndian: true, to: &buffer)
    }
    return true
  }

  private func decode(
    _ bytes: Slice<UnsafeRawBufferPointer>, isBigEndian: Bool, to buffer: inout [UInt8]
  ) throws(SpreadsheetError) {
    for byte in bytes {
      guard let first = halfUnit else {
        halfUnit = byte
        continue
      }
      halfUnit = nil
      let unit =
        isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      try take(unit, to: &buffer)
    }
  }

  private func take(_ unit: UInt16, to buffer: inout [UInt8]) throws(SpreadsheetError) {
    if let high = lead {
      guard UTF16.isTrailSurrogate(unit) else { throw damaged() }
      lead = nil
      Self.append(UTF16.decode(UTF16.EncodedScalar([high, unit])), to: &buffer)
    } else if UTF16.isLeadSurrogate(unit) {
      lead = unit
    } else {
      guard let scalar = Unicode.Scalar(unit) else { throw damaged() }
      Self.append(scalar, to: &buffer)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to buffer: inout [UInt8]) {
    if scalar.isASCII {
      buffer.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      buffer += UTF8.encode(scalar) ?? .init()
    }
  }

  private func damaged() -> SpreadsheetError {
    SpreadsheetError(.damagedPart("text that is not UTF-16"), file: source.name)
  }
}
