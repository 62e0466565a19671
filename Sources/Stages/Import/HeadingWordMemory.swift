import Synchronization

/// Which texts were found to be words of headings and which not, shared by all workbooks that are read at the same time.
///
/// It saves work and changes no result: lists of one form have the same headings.
final class HeadingWordMemory: Sendable {
  private let words = Mutex<[String: Bool]>([:])

  /// How many texts are kept; a form has a hundred, and titles are different in every list.
  private static let capacity = 4096

  /// Whether a text is a word of headings, as it was found before or is found now.
  func isWord(_ text: String, _ find: (String) -> Bool) -> Bool {
    if let known = words.withLock({ $0[text] }) { return known }
    let isWord = find(text)
    words.withLock { words in
      if words.count >= Self.capacity { words.removeAll() }
      words[text] = isWord
    }
    return isWord
  }
}
