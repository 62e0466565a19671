public import Foundation

/// The bytes of one configuration file, with the name that messages call it by.
public struct ConfigurationFile: Sendable {
  /// The name in messages, usually the path below the configuration folder.
  public let name: String
  /// The bytes as they are on disk.
  public let bytes: [UInt8]

  private static let mostMegabytes = 256

  /// A file given by its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file given by its text.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// Reads a file from disk.
  public init(at url: URL, name: String) throws(RulebookErrors) {
    guard let data = try? Data(contentsOf: url) else {
      throw RulebookErrors(.unreadable(ConfigurationPlace(file: name)))
    }
    self.init(name: name, bytes: Array(data))
  }

  /// The text without a byte order mark.
  ///
  /// - Throws: ``RulebookErrors`` at the first byte that is not UTF-8, and for files of more than 256 MB.
  public func text() throws(RulebookErrors) -> String {
    guard bytes.count <= Self.mostMegabytes << 20 else {
      throw RulebookErrors(.tooLarge(ConfigurationPlace(file: name), megabytes: Self.mostMegabytes))
    }
    guard let text = String(validating: bytes.dropFirst(contentStart), as: UTF8.self) else {
      throw RulebookErrors(.notUTF8(place(ofByte: firstInvalidByte())))
    }
    return text
  }

  /// The position of the first byte after a byte order mark.
  var contentStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The line and column of a byte.
  func place(ofByte position: Int) -> ConfigurationPlace {
    let before = bytes[..<position]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? min(contentStart, position)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before[lineStart...].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
    return ConfigurationPlace(file: name, line: line, column: column)
  }

  private func firstInvalidByte() -> Int {
    var decoder = UTF8()
    var iterator = bytes.dropFirst(contentStart).makeIterator()
    var position = contentStart
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      position += UTF8.width(scalar)
    }
    return position
  }
}
