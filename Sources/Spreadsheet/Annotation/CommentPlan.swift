internal import Provenance

/// Comments put into a comments part beside those of the sender (ECMA-376 part 1, 18.7).
struct CommentPlan {
  /// Who our comments are by.
  static let author = "rasoat"
  /// What stands before our words in a comment of the sender.
  static let separator = "\n----- rasoat -----\n"

  private let cursor: MarkupCursor
  private let authorList: MarkupTag
  private let commentList: MarkupTag
  private(set) var authors: [String] = []
  private(set) var comments: [Known] = []

  /// A comment of the part.
  struct Known {
    let cell: CellReference
    let author: Int?
    /// The whole element.
    let range: Range<Int>
    /// The end tag of its text, or the text itself when it is empty.
    let text: MarkupTag?
    /// The last end tag of a piece of that text.
    let lastPiece: MarkupTag?
  }

  /// A part without comments.
  static func empty(namespace: String) -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<comments xmlns=\"\(namespace)\"><authors/><commentList/></comments>").utf8)
  }

  /// Reads a part that is well-formed; nil when it is no list of comments.
  init?(_ bytes: [UInt8]) {
    var search = MarkupCursor(bytes)
    var authorList: MarkupTag?
    var commentList: MarkupTag?
    var open: MarkupTag?
    var text: MarkupTag?
    var piece: MarkupTag?
    while let tag = search.next() {
      let name = search.name(of: tag)
      switch (tag.depth, name) {
      case (0, _): guard name == "comments" else { return nil }
      case (1, "authors"?): if tag.kind != .start { authorList = tag }
      case (1, "commentList"?): if tag.kind != .start { commentList = tag }
      case (2, "author"?):
        if tag.kind == .start { open = tag } else { authors.append(Self.content(from: open, to: tag, bytes)) }
      case (2, "comment"?):
        if tag.kind != .end {
          open = tag
          text = nil
          piece = nil
        }
        guard tag.kind != .start, let start = open,
          let cell = search.text("ref", of: start).flatMap({ CellReference($0) })
        else { continue }
        comments.append(
          Known(
            cell: cell, author: search.number("authorId", of: start),
            range: start.range.lowerBound..<tag.range.upperBound, text: text, lastPiece: piece))
      case (3, "text"?): if tag.kind != .start { text = tag }
      case (4, "r"?), (4, "t"?): if tag.kind != .start { piece = tag }
      default: break
      }
    }
    guard let authorList, let commentList else { return nil }
    cursor = search
    self.authorList = authorList
    self.commentList = commentList
  }

  private static func content(from start: MarkupTag?, to end: MarkupTag, _ bytes: [UInt8]) -> String {
    guard let start, end.kind == .end else { return "" }
    return String(decoding: bytes[start.range.upperBound..<end.range.lowerBound], as: UTF8.self)
  }

  /// Whether a comment only stands for a conversation, which is kept in a part of its own.
  func isConversation(_ comment: Known) -> Bool {
    comment.author.map { authors.indices.contains($0) && authors[$0].hasPrefix("tc=") } ?? false
  }

  /// What names of the part begin with.
  var prefix: String { String(decoding: cursor.prefix, as: UTF8.self) }

  /// Where the content of the text of a comment begins.
  func textStart(of comment: Known) -> Int {
    var search = MarkupCursor(Array(cursor.bytes[comment.range]))
    while let tag = search.next() {
      if tag.depth == 1, tag.kind == .start { return comment.range.lowerBound + tag.range.upperBound }
    }
    return comment.text?.range.lowerBound ?? comment.range.upperBound
  }

  /// The change that adds texts, and the cells that get a comment of their own.
  ///
  /// A cell that has a comment keeps it; our words follow below. A conversation stays as it is.
  func edit(adding texts: [CellReference: String]) -> (edit: PartEdit, cells: [CellReference]) {
    var edit = PartEdit()
    let byCell = Dictionary(comments.map { ($0.cell, $0) }) { first, _ in first }
    var own: [CellReference] = []
    for (cell, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let comment = byCell[cell] else {
        own.append(cell)
        continue
      }
      if !isConversation(comment) { append(text, to: comment, &edit) }
    }
    guard !own.isEmpty else { return (edit, own) }
    let author = authors.firstIndex(of: Self.author) ?? authors.count
    if author == authors.count {
      edit.append(to: authorList, in: cursor) { "<\($0)author>\(Self.author)</\($0)author>" }
    }
    func element(_ cell: CellReference) -> String {
      "<\(prefix)comment ref=\"\(cell)\" authorId=\"\(author)\"><\(prefix)text><\(prefix)t xml:space=\"preserve\">"
        + "\(MarkupText.escaped(texts[cell] ?? ""))</\(prefix)t></\(prefix)text></\(prefix)comment>"
    }
    if commentList.kind == .empty {
      edit.append(to: commentList, in: cursor) { _ in own.map(element).joined() }
    } else {
      for cell in own {
        let place = comments.first { cell < $0.cell }?.range.lowerBound ?? commentList.range.lowerBound
        edit.insert(element(cell), at: place)
      }
    }
    return (edit, own)
  }

  private func append(_ text: String, to comment: Known, _ edit: inout PartEdit) {
    let words = MarkupText.escaped(Self.separator + text)
    let piece = "<\(prefix)t xml:space=\"preserve\">\(words)</\(prefix)t>"
    guard let element = comment.text else { return }
    if let last = comment.lastPiece {
      if last.kind == .end, cursor.isNamed("t", last) {
        edit.insert(words, at: last.range.lowerBound)
      } else {
        edit.insert("<\(prefix)r>\(piece)</\(prefix)r>", at: last.range.upperBound)
      }
    } else {
      edit.append(to: element, in: cursor) { _ in piece }
    }
  }
}
