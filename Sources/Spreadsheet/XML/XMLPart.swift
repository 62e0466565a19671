/// Feeds one stream of XML to a handler, chunk by chunk, and names the place of whatever goes wrong.
final class XMLPart: SheetFeed {
  private let stream: any ByteStream
  private let parser: XMLPushParser
  private let chunk = Chunk()
  private var isFinished = false

  /// A document that has not been started.
  init(
    _ stream: any ByteStream, handler: any XMLHandler, filter: XMLFilter? = nil, limits: ReadingLimits,
    schema: LentSchema? = nil
  ) throws(SpreadsheetError) {
    self.stream = stream
    do throws(XMLProblem) {
      parser = try XMLPushParser(handler: handler, filter: filter, limits: limits, schema: schema)
    } catch {
      throw SpreadsheetError(error.reason, file: stream.file, part: stream.part, line: nil)
    }
  }

  /// Parses the next chunk and returns whether there may be more.
  func advance() throws(SpreadsheetError) -> Bool {
    guard !isFinished else { return false }
    let bytes = try chunk.next(of: stream)
    isFinished = bytes.isEmpty
    do throws(XMLProblem) {
      if isFinished { try parser.finish() } else { try parser.parse(bytes) }
    } catch {
      throw SpreadsheetError(error.reason, file: stream.file, part: stream.part, line: error.line)
    }
    return !isFinished
  }

  /// Parses to the end of the document.
  func finish() throws(SpreadsheetError) {
    while try advance() {}
  }
}
