internal import CLibCrypto

/// A SHA-256 (FIPS 180-4) while its bytes come in; the only door to libcrypto.
public final class ContentHash {
  private let context = EVP_MD_CTX_new()

  /// A hash of nothing yet.
  public init() { EVP_DigestInit_ex(context, EVP_sha256(), nil) }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes more bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// Takes the UTF-8 bytes of a text, and an end mark, so that two texts never run together.
  public func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    withUnsafeBytes(of: UInt8(0)) { update($0) }
  }

  /// The hash in 64 hexadecimal digits; no more bytes can be taken.
  public func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    EVP_DigestFinal_ex(context, &digest, &length)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count < 2 ? "0" + digits : digits
    }.joined()
  }

  /// The hash of some bytes.
  public static func hex(of bytes: some Sequence<UInt8>) -> String {
    let hash = ContentHash()
    Array(bytes).withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }

  /// The hash of some texts, each closed by an end mark.
  public static func hex(of texts: [String]) -> String {
    let hash = ContentHash()
    for text in texts { hash.update(text) }
    return hash.finish()
  }
}
