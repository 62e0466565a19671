import Testing
import VietnameseText

/// Texts are told apart by their bytes where `==` takes them for one.
@Suite struct StringBytesTests {
  @Test(arguments: [
    ("Hòa", "Hòa", true), ("Ho\u{300}a", "H\u{F2}a", false), ("", "", true), ("", "a", false),
    ("Thôn 1", "Thôn 11", false),
    ("Nguyễn Thị Thanh Hương", "Nguyễn Thị Thanh Hương", true),
    ("Nguyễn Thị Thanh Hương", "Nguyễn Thị Thanh Hường", false),
  ])
  func textsAreTheSameWhenTheirBytesAre(one: String, other: String, isSame: Bool) {
    #expect(one.hasBytes(of: other) == isSame)
    #expect(other.hasBytes(of: one) == isSame)
  }

  @Test func lettersComposedDifferentlyAreEqualAndNotTheSame() {
    #expect("Ho\u{300}a" == "H\u{F2}a")
    #expect(!"Ho\u{300}a".hasBytes(of: "H\u{F2}a"))
  }
}
