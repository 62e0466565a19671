import Testing

@testable import VietnameseText

@Suite struct SuggestionTests {
  private let headings = [
    "Họ và tên chủ hộ", "Số nhân khẩu", "Dân tộc", "Năm sinh", "Ghi chú", "Thôn 2", "Thôn 12", "Nam", "Nữ",
  ]
  .map { MatchingKey($0) }

  @Test(arguments: [
    ("Ho va ten chu ho", "Họ và tên chủ hộ", 0), ("Họ vả tên chũ hộ", "Họ và tên chủ hộ", 0),
    ("Số nhân khâủ", "Số nhân khẩu", 0),
    ("Số nhân khảu", "Số nhân khẩu", 0), ("Dân tọcc", "Dân tộc", 1), ("Nam sinh", "Năm sinh", 0),
    ("Ghi hcú", "Ghi chú", 1),
    ("Số nhâ khẩu", "Số nhân khẩu", 1), ("Thon 2", "Thôn 2", 0), ("Nũ", "Nữ", 0),
  ])
  func nearest(text: String, expected: String, distance: Int) {
    let suggestion = MatchingKey.nearest(to: MatchingKey(text), in: headings)
    #expect(suggestion == Suggestion(key: MatchingKey(expected), distance: distance))
  }

  @Test(arguments: ["", "Diện tích", "Thôn 3", "Thôn 1", "Na", "Số", "xyz"])
  func nothingNear(text: String) {
    #expect(MatchingKey.nearest(to: MatchingKey(text), in: headings) == nil)
  }

  /// The answer does not depend on the order of the candidates.
  @Test func ties() {
    let candidates = ["Lò Văn Pành", "Lò Văn Páng", "Lò Văn Pảng"].map { MatchingKey($0) }
    let forward = MatchingKey.nearest(to: MatchingKey("Lo Van Pang"), in: candidates)
    let backward = MatchingKey.nearest(to: MatchingKey("Lo Van Pang"), in: candidates.reversed())
    #expect(forward == backward)
    #expect(forward?.distance == 0)
  }

  @Test func theLimitIsTheCallers() {
    #expect(MatchingKey.nearest(to: MatchingKey("Năn sin"), in: headings, limit: 0) == nil)
    #expect(MatchingKey.nearest(to: MatchingKey("Năn sin"), in: headings, limit: 2)?.distance == 2)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abcd", "acbd", 1),
    ("ca", "abc", 3),
  ])
  func distances(first: String, second: String, expected: Int) {
    #expect(EditDistance.between(Array(first), Array(second)) == expected)
    #expect(EditDistance.between(Array(second), Array(first)) == expected)
  }
}
