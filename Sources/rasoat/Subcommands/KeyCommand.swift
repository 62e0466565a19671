import ArgumentParser
import Provenance
import Store

/// `rasoat key`: a new key for a store with pseudonyms.
struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Tạo khóa mới cho kho cất số giấy tờ dưới dạng bí danh.",
    discussion: """
      Writes 32 random bytes as 64 hexadecimal digits into a new file, mode 0600. A new store that is opened with it \
      (--identity-key or RASOAT_IDENTITY_KEY) keeps keyed pseudonyms of identity numbers, and received files sealed. \
      Keep a copy of the key elsewhere: who loses it cannot read new files into the store, nor open the received ones.

      rasoat key /etc/rasoat/khoa
      """)

  @Argument(help: "Tệp khóa mới / the new key file.")
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
