internal import Foundation

/// What leads back from an annotated workbook to the one it was made of, byte by byte.
///
/// It stands in XML comments at the end of the added sheet, one short line each. A program that saves the workbook
/// drops it, as every part is then written anew; ``ForeignMarks`` finds the marks by what they say.
struct MarkMemory {
  /// A part that was edited in place.
  struct Part {
    let name: String
    /// The checksum and the size of the marked part, by which it is known again.
    let checksum: Int
    let size: Int
    /// Where bytes were put, and what stood there.
    var back: [PartEdit.Splice]

    init(name: String, of bytes: [UInt8], back: [PartEdit.Splice]) {
      var checksum = CRC32()
      bytes.withUnsafeBytes { checksum.update(with: $0) }
      self.init(name: name, checksum: Int(checksum.value), size: bytes.count, back: back)
    }

    init(name: String, checksum: Int, size: Int, back: [PartEdit.Splice]) {
      self.name = name
      self.checksum = checksum
      self.size = size
      self.back = back
    }
  }

  var parts: [Part] = []
  /// The names of the parts that were added.
  var added: [String] = []

  /// The comments, one for each line.
  var text: String {
    var lines = added.sorted().map { "added \(Self.packed(Array($0.utf8)))" }
    for part in parts {
      lines.append("part \(Self.packed(Array(part.name.utf8))) \(part.checksum) \(part.size)")
      lines += part.back.map {
        "edit \($0.range.lowerBound) \($0.range.count) \(Self.packed($0.replacement))"
      }
    }
    return lines.map { "<!--rasoat \($0)-->\n" }.joined()
  }

  init(parts: [Part], added: [String]) {
    self.parts = parts
    self.added = added
  }

  /// Reads the comments of an added sheet; nil when there are none, or a line is not one of these.
  init?(in sheet: [UInt8]) {
    var rest = sheet[...]
    while let open = rest.firstRange(of: Array("<!--rasoat ".utf8)) {
      guard let close = rest[open.upperBound...].firstRange(of: Array("-->".utf8)) else { return nil }
      let line = String(decoding: rest[open.upperBound..<close.lowerBound], as: UTF8.self)
      guard take(line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)) else {
        return nil
      }
      rest = rest[close.upperBound...]
    }
    guard !parts.isEmpty else { return nil }
  }

  private mutating func take(_ words: [String]) -> Bool {
    switch (words.first, words.count) {
    case ("added", 2):
      guard let name = Self.name(words[1]), Self.isAddable(name) else {
        return false
      }
      added.append(name)
    case ("part", 4):
      guard let name = Self.name(words[1]), let checksum = Int(words[2]), let size = Int(words[3]) else {
        return false
      }
      parts.append(Part(name: name, checksum: checksum, size: size, back: []))
    case ("edit", 4):
      guard !parts.isEmpty, let start = Int(words[1]), let count = Int(words[2]), start >= 0, count >= 0,
        start <= Int32.max, count <= Int32.max, let bytes = Data(base64Encoded: words[3])
      else { return false }
      parts[parts.count - 1].back.append(
        PartEdit.Splice(range: start..<start + count, replacement: Array(bytes)))
    default: return false
    }
    return true
  }

  /// Whether a part is of those that copies add; no others are ever left out.
  private static func isAddable(_ name: String) -> Bool {
    name.contains("rasoat") || name.hasSuffix(".rels") || name == StylePlan.freePart
  }

  private static func packed(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  private static func name(_ word: String) -> String? {
    Data(base64Encoded: word).flatMap { String(validating: $0, as: UTF8.self) }
  }
}

extension MarkMemory {
  /// The workbook before it was marked; nil when a part was changed since.
  func restored(
    _ source: ByteSource, _ package: OpenXMLPackage
  ) throws(SpreadsheetError) -> [UInt8]? {
    let edit = PackageEdit(package)
    var parts: [String: [UInt8]] = [:]
    for part in self.parts {
      guard let entry = package.archive.entry(named: part.name), entry.checksum == part.checksum,
        entry.size == part.size, let bytes = try edit.bytes(of: part.name),
        let original = PartEdit(part.back).applied(to: bytes)
      else { return nil }
      parts[entry.name] = original.bytes
    }
    return try PackageCopy.bytes(
      of: source, replacing: parts, removing: Set(added), limits: package.limits)
  }
}
