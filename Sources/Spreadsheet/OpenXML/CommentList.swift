internal import Provenance

/// The comments of a sheet (ECMA-376 part 1, 18.7).
final class CommentList: XMLHandler {
  /// The comments in the order of the file.
  private(set) var comments: [CellComment] = []
  private let limits: ReadingLimits
  private var authors: [String] = []
  private var author: [UInt8]?
  private var cell: CellReference?
  private var authorIndex: Int?
  private var text = RichText()
  private var isInText = false

  init(limits: ReadingLimits) { self.limits = limits }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    if isInText { return text.start(element) }
    switch element.name {
    case "author": author = []
    case "comment":
      cell = element.attributes["ref"].flatMap { CellRange(stored: $0)?.first }
      authorIndex = element.attributes["authorId"]?.integer
      text.reset()
    case "text" where cell != nil: isInText = true
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Reason) {
    author?.append(contentsOf: bytes)
    guard isInText else { return }
    text.text(bytes)
    guard text.bytes.count <= limits.cellTextBytes else {
      throw .limitExceeded(.cellTextBytes, limits.cellTextBytes)
    }
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    switch name {
    case "author":
      authors.append(String(decoding: author ?? [], as: UTF8.self))
      author = nil
    case "text" where isInText: isInText = false
    case "comment": try finish()
    default: if isInText { text.end(name) }
    }
  }

  private func finish() throws(SpreadsheetError.Reason) {
    guard let cell else { return }
    guard comments.count < limits.sharedStrings else {
      throw .limitExceeded(.sharedStrings, limits.sharedStrings)
    }
    let name = authorIndex.flatMap { authors.indices.contains($0) ? authors[$0] : nil }
    comments.append(
      CellComment(
        cell: cell, author: name?.isEmpty == false ? name : nil,
        text: String(decoding: text.bytes, as: UTF8.self)))
    self.cell = nil
  }
}
