import Testing
import VietnameseText

/// Names as parts of file names.
@Suite struct PlainNameTests {
  @Test(arguments: [
    ("Huyện Trà Cú", "huyen-tra-cu"),
    ("Xã Lưu Nghiệp Anh", "xa-luu-nghiep-anh"),
    ("Xã Đắk R'Lấp", "xa-dak-r-lap"),
    ("Xã Mỹ Lý", "xa-my-ly"),
    ("Phường 12 (mới)", "phuong-12-moi"),
    ("  Ea  H'Leo / ../..", "ea-h-leo"),
    ("Tha\u{300}nh phố", "thanh-pho"),
    ("省", ""),
  ])
  func namesBecomePlain(name: String, plain: String) { #expect(PlainName.of(name) == plain) }

  @Test func namesAreCutAtSixtyLetters() {
    #expect(PlainName.of(String(repeating: "ấp ", count: 60)).utf8.count <= 60)
  }
}
