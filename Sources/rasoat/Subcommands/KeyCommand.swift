import ArgumentParser
import Provenance
import Store

/// `rasoat key`: a new key for a store with pseudonyms.
struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract:
      "Tạo khóa mới cho kho cất số giấy tờ dưới dạng bí danh / make a key for a store that keeps pseudonyms of identity numbers.",
    discussion: """
      Ghi 32 byte ngẫu nhiên thành 64 chữ số thập lục phân vào tệp mới, chỉ chủ tệp đọc được. Kho mới mở bằng khóa này \
      (--identity-key hoặc RASOAT_IDENTITY_KEY) chỉ cất bí danh thay số giấy tờ, và niêm phong các tệp đã nhận. Hãy cất một bản \
      khóa ở nơi khác: mất khóa thì không nhận thêm tệp vào kho được, cũng không mở được các tệp đã nhận.

      Writes 32 random bytes as 64 hexadecimal digits into a new file, mode 0600. A new store that is opened with it \
      (--identity-key or RASOAT_IDENTITY_KEY) keeps keyed pseudonyms of identity numbers, and received files sealed. \
      Keep a copy of the key elsewhere: who loses it cannot read new files into the store, nor open the received ones.

      rasoat key /etc/rasoat/khoa
      """)

  @Argument(help: "Tệp khóa mới / the new key file.", completion: .file())
  var file: String

  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let key = try PseudonymKey.make(at: file)
      guard !outputs.quiet else { return }
      Terminal.remark(
        outputs.text(
          "Đã tạo khóa \(key.name): \(file). Cất một bản ở nơi khác, ngoài kho và ngoài bản sao lưu.",
          "Made the key \(key.name): \(file). Keep a copy elsewhere, outside store and backups."))
    }
  }
}
