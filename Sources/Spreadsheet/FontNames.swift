/// The number of a font name that a run of rich text brings along.
struct FontID: Hashable, Sendable {
  let index: Int32
}

/// The font names of rich texts, each kept once.
final class FontNames {
  private var names: [String] = []
  private var numbers: [String: FontID] = [:]

  /// The number of a name.
  func id(of name: String) -> FontID {
    if let known = numbers[name] { return known }
    let id = FontID(index: Int32(clamping: names.count))
    names.append(name)
    numbers[name] = id
    return id
  }

  /// The name of a number.
  subscript(id: FontID) -> String? {
    names.indices.contains(Int(id.index)) ? names[Int(id.index)] : nil
  }
}
