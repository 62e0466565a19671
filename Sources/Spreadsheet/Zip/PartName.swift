/// Looks an entry up by the name under which parts of a package are equal (ECMA-376 part 2, 6.2.2.3).
struct PartName: Hashable {
  private let folded: String

  init(_ name: String) {
    folded = PartName.normalized(name).lowercased()
  }

  /// The name with forward slashes and without a leading slash, as some writers do not store it.
  static func normalized(_ name: String) -> String {
    guard name.utf8.first == UInt8(ascii: "/") || name.utf8.contains(UInt8(ascii: "\\")) else { return name }
    let slashed = String(name.map { $0 == "\\" ? "/" : $0 })
    return String(slashed.drop { $0 == "/" })
  }
}
