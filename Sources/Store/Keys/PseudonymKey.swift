import Foundation

/// The key of a store with pseudonyms: 32 random bytes in a file of their own, which lies outside the store and is never
/// copied by the program.
///
/// Three keys are expanded from it (HKDF-Expand, RFC 5869 section 2.3, one block): for pseudonyms, for received files,
/// and for its name, by which a store knows its key.
public struct PseudonymKey: Sendable, CustomStringConvertible, CustomReflectable {
  /// The name of the key, 16 hexadecimal digits; nothing can be told from it.
  public let name: String
  private let numbers: [UInt8]
  private let files: [UInt8]

  /// Reads a key file: 64 hexadecimal digits and at most a line break; readable by its owner only.
  public init(contentsOf path: String) throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Self.problem(.unreadable(path, String(cString: strerror(errno))))
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size < 1024 else {
      throw Self.problem(.malformed(path))
    }
    guard status.st_mode & 0o077 == 0 else { throw Self.problem(.exposed(path)) }
    let text: String
    do {
      text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    } catch {
      throw Self.problem(.unreadable(path, error.localizedDescription))
    }
    let digits = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let nibbles = digits.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    guard digits.utf8.count == 64, nibbles.count == 64 else { throw Self.problem(.malformed(path)) }
    try self.init(bytes: (0..<32).map { nibbles[$0 * 2] << 4 | nibbles[$0 * 2 + 1] })
  }

  /// The key of 32 bytes.
  init(bytes: [UInt8]) throws(StoreError) {
    guard let numbers = KeyedBytes.code(of: Array("rasoat identity numbers\u{1}".utf8), key: bytes),
      let files = KeyedBytes.code(of: Array("rasoat received files\u{1}".utf8), key: bytes),
      let name = KeyedBytes.code(of: Array("rasoat key name\u{1}".utf8), key: bytes)
    else { throw Self.problem(.library) }
    self.numbers = numbers
    self.files = files
    self.name = Array(name.prefix(8)).hexadecimal
  }

  /// Writes a new random key, mode 0600, where nothing is.
  public static func make(at path: String) throws(StoreError) -> PseudonymKey {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = errno
      throw problem(reason == EEXIST ? .exists(path) : .unreadable(path, String(cString: strerror(reason))))
    }
    let text = Array((bytes.hexadecimal + "\n").utf8)
    let written = text.withUnsafeBytes { write(descriptor, $0.baseAddress, text.count) }
    let isKept = written == text.count && fsync(descriptor) == 0
    guard close(descriptor) == 0, isKept else {
      let words = String(cString: strerror(errno))
      unlink(path)
      throw problem(.unreadable(path, words))
    }
    return try PseudonymKey(contentsOf: path)
  }

  /// A text under the key: 32 hexadecimal digits, the first half of its HMAC-SHA256.
  public func hash(_ text: String) -> String {
    // A key whose codes the library refuses is not made in the first place.
    Array((KeyedBytes.code(of: Array(text.utf8), key: numbers) ?? []).prefix(16)).hexadecimal
  }

  /// The nonce of a received file: of its content and the key, so that two contents never share one.
  func nonce(of hash: String) throws(StoreError) -> [UInt8] {
    guard let code = KeyedBytes.code(of: Array(hash.utf8), key: files) else { throw Self.problem(.library) }
    return Array(code.prefix(KeyedBytes.nonceLength))
  }

  /// Seals the bytes of a received file, and gives them piece by piece.
  func seal(
    _ bytes: [UInt8], hash: String, giving give: (ArraySlice<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    let isSealed = try KeyedBytes.seal(
      bytes, key: files, nonce: try nonce(of: hash), context: Array(hash.utf8), giving: give)
    guard isSealed else { throw Self.problem(.library) }
  }

  /// The bytes of a sealed file; nil when it was changed, or belongs to another hash.
  func opened(_ sealed: [UInt8], hash: String) throws(StoreError) -> [UInt8]? {
    KeyedBytes.opened(sealed, key: files, nonce: try nonce(of: hash), context: Array(hash.utf8))
  }

  private static func problem(_ problem: KeyProblem) -> StoreError {
    StoreError(.key(problem), during: "reading the key")
  }

  /// The name; the key itself is never printed.
  public var description: String { name }
  /// The name; the key itself is never printed.
  public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
