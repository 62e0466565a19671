/// Elements of one name that stand one behind the other, and how those that are proven are read.
protocol ProvenItems: AnyObject {
  /// The tags around them.
  static var tags: ItemTags { get }
  /// Whether the handler stands where ``ItemTags/head`` leads.
  var isAtHead: Bool { get }
  /// Whether the handler stands between two items.
  var isBetweenItems: Bool { get }

  /// Reads the item that begins with its start tag, and returns how many bytes it takes; nil when a byte is not proven.
  ///
  /// - Parameter bytes: Up to the end tag of some item. Behind them 64 more may be looked at.
  func prove(_ bytes: UnsafeBufferPointer<UInt8>) -> Int?
  /// Learns from an item libxml2 accepted.
  func learn(from bytes: UnsafeBufferPointer<UInt8>)
  /// Takes what libxml2 read.
  func collect()
}

/// The tags around items, as nearly all programs write them.
struct ItemTags {
  /// What is searched for to find the first item.
  let head: StaticString
  /// The byte of it that occurs least.
  let headRarest: Int
  /// How an item begins.
  let start: StaticString
  /// How it ends.
  let end: StaticString
  /// The byte of the end that occurs least.
  let endRarest: Int
  /// How the element around them ends.
  let close: StaticString
  /// How many elements are open around an item.
  let depth: Int
  /// How many are open behind the head.
  let headDepth: Int
}
