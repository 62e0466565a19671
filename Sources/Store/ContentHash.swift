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
    return digest.hexadecimal
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

/// What is done with a key: HMAC-SHA256 (RFC 2104) and AES-256-GCM (NIST SP 800-38D).
enum KeyedBytes {
  /// The length of a key, in bytes.
  static let keyLength = 32
  /// The length of a nonce, in bytes.
  static let nonceLength = 12
  private static let tagLength = 16

  /// The 32 bytes of the code; nil when the library refuses.
  static func code(of bytes: [UInt8], key: [UInt8]) -> [UInt8]? {
    var code = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let result = HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &code, &length)
    return result == nil || length != 32 ? nil : code
  }

  /// Seals bytes piece by piece, with a tag behind them.
  ///
  /// - Parameters:
  ///   - context: What the bytes belong to; they open with the same only.
  ///   - give: Given each piece, and the tag last.
  /// - Returns: Whether the library did it.
  static func seal(
    _ bytes: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8],
    giving give: (ArraySlice<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) -> Bool {
    guard key.count == keyLength, nonce.count == nonceLength, let cipher = EVP_CIPHER_CTX_new() else {
      return false
    }
    defer { EVP_CIPHER_CTX_free(cipher) }
    var length: Int32 = 0
    guard EVP_EncryptInit_ex(cipher, EVP_aes_256_gcm(), nil, key, nonce) == 1,
      EVP_EncryptUpdate(cipher, nil, &length, context, Int32(context.count)) == 1
    else { return false }
    var sealed = [UInt8](repeating: 0, count: min(sealedTogether, bytes.count))
    for start in stride(from: 0, to: bytes.count, by: sealedTogether) {
      let count = min(sealedTogether, bytes.count - start)
      let result = bytes.withUnsafeBufferPointer { source in
        EVP_EncryptUpdate(cipher, &sealed, &length, source.baseAddress?.advanced(by: start), Int32(count))
      }
      guard result == 1, Int(length) == count else { return false }
      try give(sealed[..<count])
    }
    var tag = [UInt8](repeating: 0, count: tagLength)
    guard EVP_EncryptFinal_ex(cipher, &tag, &length) == 1,
      EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, Int32(tagLength), &tag) == 1
    else { return false }
    try give(tag[...])
    return true
  }

  /// So many bytes are sealed at once.
  private static let sealedTogether = 1 << 20

  /// The bytes that were sealed; nil when the key is another, or a byte was changed.
  static func opened(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8]? {
    guard sealed.count >= tagLength, key.count == keyLength, nonce.count == nonceLength,
      let cipher = EVP_CIPHER_CTX_new()
    else { return nil }
    defer { EVP_CIPHER_CTX_free(cipher) }
    var length: Int32 = 0
    var tag = Array(sealed.suffix(tagLength))
    var rest = [UInt8](repeating: 0, count: tagLength)
    guard EVP_DecryptInit_ex(cipher, EVP_aes_256_gcm(), nil, key, nonce) == 1,
      EVP_DecryptUpdate(cipher, nil, &length, context, Int32(context.count)) == 1,
      let result = pieces(
        of: Array(sealed.dropLast(tagLength)), { EVP_DecryptUpdate(cipher, $0, $1, $2, $3) }),
      EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, Int32(tagLength), &tag) == 1,
      EVP_DecryptFinal_ex(cipher, &rest, &length) == 1
    else { return nil }
    return result
  }

  /// Runs bytes through a cipher, piece by piece, as lengths are of 32 bits there.
  private static func pieces(
    of bytes: [UInt8],
    _ update: (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int32>, UnsafePointer<UInt8>?, Int32) ->
      Int32
  ) -> [UInt8]? {
    let piece = 1 << 24
    var result = [UInt8](repeating: 0, count: bytes.count)
    var isSound = true
    result.withUnsafeMutableBufferPointer { target in
      bytes.withUnsafeBufferPointer { source in
        var next = 0
        while next < source.count, isSound {
          let count = min(piece, source.count - next)
          var length: Int32 = 0
          isSound =
            update(
              target.baseAddress?.advanced(by: next), &length, source.baseAddress?.advanced(by: next),
              Int32(count)) == 1 && Int(length) == count
          next += count
        }
      }
    }
    return isSound ? result : nil
  }
}

extension [UInt8] {
  /// The bytes in hexadecimal digits, two a byte.
  var hexadecimal: String {
    let digits = [UInt8]("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
