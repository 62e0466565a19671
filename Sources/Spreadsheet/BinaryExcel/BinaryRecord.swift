/// One record of a workbook stream of Excel 97 to 2003 ([MS-XLS] 2.3).
struct BinaryRecord {
  /// Its kind.
  let kind: Kind
  /// Its content.
  let bytes: ArraySlice<UInt8>
  /// Where the next record starts.
  let end: Int

  /// The kinds that are looked at; all others pass by.
  enum Kind: Int {
    case formula = 0x0006
    case end = 0x000a
    case dateMode = 0x0022
    case password = 0x002f
    case font = 0x0031
    case continuation = 0x003c
    case columnInformation = 0x007d
    case sheet = 0x0085
    case integers = 0x00bd
    case style = 0x00e0
    case merges = 0x00e5
    case texts = 0x00fc
    case sharedText = 0x00fd
    case dimensions = 0x0200
    case number = 0x0203
    case label = 0x0204
    case booleanOrError = 0x0205
    case string = 0x0207
    case row = 0x0208
    case integer = 0x027e
    case formattedLabel = 0x00d6
    case format = 0x041e
    case begin = 0x0809
    case other = -1
  }

  /// The record at a place, or nil when it would not lie within the stream.
  init?(in stream: [UInt8], at place: Int) {
    guard let id = stream.uint16(at: place), let length = stream.uint16(at: place + 2),
      // [MS-XLS] 2.1.4: what is longer goes on in further records.
      length <= 8224, length <= stream.count - place - 4
    else { return nil }
    kind = Kind(rawValue: id) ?? .other
    bytes = stream[place + 4..<place + 4 + length]
    end = place + 4 + length
  }

  /// Two bytes of the content.
  func word(_ offset: Int) -> Int? { bytes.uint16(at: offset) }

  /// A text whose length stands in one byte or two, followed by a byte that tells its width ([MS-XLS] 2.5.293).
  func text(at offset: Int, longCount: Bool) -> String? {
    let start = offset + (longCount ? 2 : 1)
    guard start < bytes.count else { return nil }
    let count = longCount ? word(offset) : Int(bytes[bytes.startIndex + offset])
    guard let count else { return nil }
    let isWide = bytes[bytes.startIndex + start] & 1 == 1
    let content = bytes.dropFirst(start + 1).prefix(isWide ? count * 2 : count)
    guard content.count == (isWide ? count * 2 : count) else { return nil }
    if isWide {
      let units = stride(from: 0, to: content.count, by: 2).compactMap { content.uint16(at: $0) }
      return String(decoding: units.map { UInt16($0) }, as: UTF16.self)
    }
    return String(String.UnicodeScalarView(content.map { Unicode.Scalar($0) }))
  }
}
