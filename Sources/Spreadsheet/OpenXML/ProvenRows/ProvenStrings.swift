/// The shared texts of a workbook, of which nearly all are one plain text (ECMA-376 part 1, 18.4.8).
final class ProvenStrings: ProvenItems {
  /// The first item goes to libxml2: where it takes the tag for that of an item, all others of its spelling are items too.
  let tags = ItemTags(
    head: "<si>", headRarest: 1, start: "<si>", end: "</si>", endRarest: 1, close: "</sst", depth: 1,
    headDepth: 2)
  private let strings: SharedStrings
  private let textLimit: Int

  init(_ strings: SharedStrings, limits: ReadingLimits) {
    self.strings = strings
    textLimit = limits.cellTextBytes
  }

  var isAtHead: Bool { strings.isInItem }
  var isBetweenItems: Bool { !strings.isInItem }

  func prove(_ bytes: UnsafeBufferPointer<UInt8>, onLine line: Int) -> ItemExtent? {
    guard strings.hasRoom, var cursor = ByteCursor(bytes) else { return nil }
    let start = cursor.at
    guard cursor.take("<si><t") else { return nil }
    let keepsSpace = cursor.take(" xml:space=\"preserve\"")
    guard cursor.take(UInt8(ascii: ">")), let text = ProvenText(&cursor, atMost: textLimit),
      keepsSpace || !text.hasOuterSpace, cursor.take("</t></si>")
    else { return nil }
    strings.append(text)
    return ItemExtent(bytes: cursor.distance(from: start))
  }

  func learn(from bytes: UnsafeBufferPointer<UInt8>) {}

  func collect() {}
}
