import Testing

@testable import VietnameseText

@Suite struct CleanedTextTests {
  @Test(
    arguments: [
      ("UBND\u{A0}XÃ BẢN BO", "UBND XÃ BẢN BO", [CleanedText.Changes.spaces]),
      (" BẢN NÀ  KHƯƠNG  ", "BẢN NÀ KHƯƠNG", [.trimmed]),
      ("DANH \u{200B}SÁCH", "DANH SÁCH", [.invisibles]), ("\u{FEFF}STT", "STT", [.invisibles]),
      ("Họ và\ntên", "Họ và tên", [.spaces]),
      ("Họ và\r\n tên", "Họ và tên", [.spaces, .trimmed]), ("a\u{AD}b", "ab", [.invisibles]),
      ("\u{A0}", "", [.spaces, .trimmed]),
      ("ho\u{323}\u{302}", "hộ", [.composed]), ("ho\u{302}\u{323}", "hộ", [.composed]),
      ("o\u{200B}\u{302}", "ô", [.invisibles, .composed]),
      ("Ðại", "Đại", [.lookAlikes]), ("Ɖắk", "Đắk", [.lookAlikes]), ("ðất", "đất", [.lookAlikes]),
      ("х", "x", [.lookAlikes]),
      ("Нguyễn", "Hguyễn", [.lookAlikes]), ("tổ số 3", "tổ số 3", []), ("", "", []), ("STT", "STT", []),
      ("✔\u{FE0F}", "✔", [.invisibles]),
      ("H’Mông", "H’Mông", []), ("x\u{7}y", "xy", [.invisibles]), ("a\u{3000}b", "a b", [.spaces]),
    ] as [(String, String, CleanedText.Changes)])
  func cleaned(raw: String, expected: String, changes: CleanedText.Changes) {
    let cleaned = CleanedText(raw)
    #expect(Array(cleaned.text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(cleaned.changes == changes)
  }

  /// Words of another alphabet stay; a word with a Latin letter in it, or a text that can all be Latin, does not.
  @Test(arguments: [
    ("Москва", "Москва"), ("Москва х", "Москва х"), ("Москва хóm", "Москва xóm"), ("СОА", "COA"), ("χ", "x"),
    ("α", "α"),
    ("πάντα", "πάντα"), ("Тân", "Tân"), ("Cаo Bằng", "Cao Bằng"), ("μm", "μm"),
  ])
  func lookAlikes(raw: String, expected: String) {
    #expect(raw.cleaned == expected)
  }
}
