/// Finds the fields of a CSV file in one pass over its bytes.
///
/// Rows that cannot be understood are noted and the pass goes on; a quote or line ending out of place ends
/// it, since nothing after it is certain.
struct TableParser {
  private(set) var fields: [TableField] = []
  private(set) var header: [String] = []
  private let file: ConfigurationFile
  private let bytes: [UInt8]
  private var errors: [RulebookError] = []

  /// The mistakes told of one file; a file with more has one cause.
  private static let mostErrors = 100

  init(_ file: ConfigurationFile) {
    self.file = file
    bytes = file.bytes
  }

  /// Reads the whole file.
  mutating func run() throws(RulebookErrors) {
    var position = file.contentStart
    guard position < bytes.count else { throw RulebookErrors(.empty(ConfigurationPlace(file: file.name))) }
    fields.reserveCapacity(bytes.count / 8)
    while position < bytes.count, errors.count < Self.mostErrors {
      position = try row(from: position)
    }
    if let all = RulebookErrors(errors) { throw all }
  }

  /// Reads one row and gives the position of the next.
  private mutating func row(from start: Int) throws(RulebookErrors) -> Int {
    let first = fields.count
    if bytes[start] == lineFeed || bytes[start] == carriageReturn {
      errors.append(.blankLine(file.place(ofByte: start)))
      return try pastLineEnd(start)
    }
    var position = start
    while true {
      let isQuoted = position < bytes.count && bytes[position] == quote
      let end = isQuoted ? try quotedEnd(from: position) : try plainEnd(from: position)
      fields.append(TableField(start: position, end: end, isQuoted: isQuoted))
      guard end < bytes.count, bytes[end] == comma else {
        position = end
        break
      }
      position = end + 1
    }
    finishRow(first, start)
    return try pastLineEnd(position)
  }

  /// Keeps the first row's texts as the header, and drops a row with another number of fields.
  private mutating func finishRow(_ first: Int, _ start: Int) {
    let found = fields.count - first
    if header.isEmpty {
      header = fields.map { $0.text(in: bytes) }
    } else if found != header.count {
      errors.append(.fieldCount(file.place(ofByte: start), found: found, expected: header.count))
      fields.removeLast(found)
    }
  }

  private func plainEnd(from start: Int) throws(RulebookErrors) -> Int {
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case comma, lineFeed, carriageReturn: return position
      case quote: throw fatal(.strayQuote(file.place(ofByte: position)))
      default: position += 1
      }
    }
    return position
  }

  private func quotedEnd(from start: Int) throws(RulebookErrors) -> Int {
    var position = start + 1
    while position < bytes.count {
      guard bytes[position] == quote else {
        position += 1
        continue
      }
      position += 1
      guard position < bytes.count else { return position }
      switch bytes[position] {
      case quote: position += 1
      case comma, lineFeed, carriageReturn: return position
      default: throw fatal(.strayQuote(file.place(ofByte: position - 1)))
      }
    }
    throw fatal(.openField(file.place(ofByte: start)))
  }

  private func pastLineEnd(_ position: Int) throws(RulebookErrors) -> Int {
    guard position < bytes.count, bytes[position] == carriageReturn else { return position + 1 }
    guard position + 1 < bytes.count, bytes[position + 1] == lineFeed else {
      throw fatal(.loneReturn(file.place(ofByte: position)))
    }
    return position + 2
  }

  /// A mistake after which nothing is certain, together with those noted before it.
  private func fatal(_ error: RulebookError) -> RulebookErrors {
    RulebookErrors(errors + [error]) ?? RulebookErrors(error)
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
