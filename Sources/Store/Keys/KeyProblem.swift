public import Provenance

/// Why a store with pseudonyms, and a key, do not come together; nothing was read or written.
public enum KeyProblem: Error, Hashable, Sendable {
  /// The key file cannot be read; the path and the system's words.
  case unreadable(String, String)
  /// Others than its owner can read the key file.
  case exposed(String)
  /// The file does not hold 64 hexadecimal digits.
  case malformed(String)
  /// There is a file where a new key should be written.
  case exists(String)
  /// The key would lie among what it protects.
  case inside(String)
  /// The store has pseudonyms, and no key was given; the name of its key.
  case missing(String)
  /// The store was made with another key; its name, and that of the key that was given.
  case wrong(String, given: String)
  /// The store holds data without pseudonyms already.
  case plainStore
  /// The cryptographic library refuses to work.
  case library

  /// The problem in one sentence, with what to do.
  public var message: BilingualText {
    switch self {
    case .unreadable(let path, let words):
      BilingualText(
        vietnamese: "Không đọc hoặc ghi được tệp khóa \(path): \(words). Kiểm tra đường dẫn và quyền.",
        english: "The key file \(path) cannot be read or written: \(words). Check path and permissions.")
    case .exposed(let path):
      BilingualText(
        vietnamese: "Người khác đọc được tệp khóa \(path). Chạy: chmod 600 \(path)",
        english: "Others can read the key file \(path). Run: chmod 600 \(path)")
    case .malformed(let path):
      BilingualText(
        vietnamese:
          "Tệp \(path) không phải tệp khóa (64 chữ số thập lục phân). Tạo khóa mới bằng rasoat key.",
        english: "The file \(path) is no key (64 hexadecimal digits). Make one with rasoat key.")
    case .exists(let path):
      BilingualText(
        vietnamese: "Đã có tệp \(path); khóa không bao giờ bị ghi đè. Hãy chọn tên khác.",
        english: "There is a file \(path) already; a key is never overwritten. Choose another name.")
    case .inside(let path):
      BilingualText(
        vietnamese: "Tệp khóa \(path) nằm trong nơi cất dữ liệu mà nó bảo vệ. Hãy để khóa ở nơi khác.",
        english: "The key file \(path) lies among the data it protects. Keep it elsewhere.")
    case .missing(let name):
      BilingualText(
        vietnamese:
          "Kho này cất số giấy tờ dưới dạng bí danh; cần khóa \(name): --identity-key TỆP hoặc RASOAT_IDENTITY_KEY.",
        english:
          "This store keeps pseudonyms of identity numbers; it needs the key \(name): --identity-key FILE or RASOAT_IDENTITY_KEY."
      )
    case .wrong(let name, let given):
      BilingualText(
        vietnamese: "Kho này dùng khóa \(name), không phải khóa \(given). Hãy chỉ đúng tệp khóa.",
        english: "This store has the key \(name), not \(given). Give the right key file.")
    case .plainStore:
      BilingualText(
        vietnamese:
          "Kho này đã có dữ liệu không dùng bí danh; không trộn hai cách. Bỏ khóa đi, hoặc dùng kho mới rồi chạy lại các tệp.",
        english:
          "This store holds data without pseudonyms; the two are not mixed. Leave the key out, or run the files into a new store."
      )
    case .library:
      BilingualText(
        vietnamese: "Thư viện libcrypto không làm việc. Cài lại libssl.",
        english: "The library libcrypto does not work. Install libssl again.")
    }
  }
}
