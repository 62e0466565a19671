/// Elements of one name that stand one behind the other, and how those that are proven are read.
protocol ProvenItems: AnyObject {
  /// The tags around them.
  var tags: ItemTags { get }
  /// Whether the handler stands where ``ItemTags/head`` leads.
  var isAtHead: Bool { get }
  /// Whether the handler stands between two items.
  var isBetweenItems: Bool { get }

  /// Reads the item that begins with its start tag, and returns what it takes; nil when a byte is not proven.
  ///
  /// - Parameters:
  ///   - bytes: Up to the end tag of some item. Behind them 64 more may be looked at.
  ///   - line: The line of the first byte.
  func prove(_ bytes: UnsafeBufferPointer<UInt8>, onLine line: Int) -> ItemExtent?
  /// Takes the white space before an item that will be tried.
  func takeSpace(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Learns from an item libxml2 accepted.
  func learn(from bytes: UnsafeBufferPointer<UInt8>)
  /// Takes what libxml2 read.
  func collect()
}

extension ProvenItems {
  func takeSpace(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// How far an item reaches.
struct ItemExtent {
  /// The number of its bytes.
  var bytes: Int
  /// How many lines end in it.
  var lines = 0
}

/// The tags around items, as nearly all programs write them.
struct ItemTags {
  /// What is searched for to find the first item; nil to try whatever stands behind the end of one.
  let head: ByteText?
  /// The byte of it that occurs least.
  let headRarest: Int
  /// How an item begins.
  let start: ByteText
  /// How it ends.
  let end: ByteText
  /// The byte of the end that occurs least.
  let endRarest: Int
  /// How the element around them ends, behind which there are none; nil where others may follow.
  let close: ByteText?
  /// How many elements are open around an item.
  let depth: Int
  /// How many are open behind the head.
  let headDepth: Int
}
