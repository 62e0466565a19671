/// Looks an entry up by the name under which parts of a package are equal (ECMA-376 part 2, 6.2.2.3).
struct PartName: Hashable {
  private let folded: String

  init(_ name: String) {
    folded = PartName.normalized(name).lowercased()
  }

  /// The name with forward slashes and without a leading slash, as some writers do not store it.
  static func normalized(_ name: String) -> String {
    guard name.utf8.first == UInt8(ascii: "/") || name.utf8.contains(UInt8(ascii: "\\")) else { return name }
    return String(decoding: name.withForwardSlashes.utf8.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
  }
}

extension String {
  /// The name with a forward slash for every backslash, which some writers store.
  var withForwardSlashes: String {
    let backslash = UInt8(ascii: "\\")
    guard utf8.contains(backslash) else { return self }
    return String(decoding: utf8.map { $0 == backslash ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }

  /// What stands between the slashes of a name; found byte by byte, for a slash is never a part of another letter.
  func segments(omittingEmpty: Bool = true) -> [Substring] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: omittingEmpty).map { Substring($0) }
  }
}
