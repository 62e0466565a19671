/// What is wrong with a regular expression, and how many scalars into it.
struct PatternError: Error, Hashable, Sendable {
  let mistake: Mistake
  let offset: Int
}

extension Mistake {
  static let patternOpenGroup = Mistake(
    "Mẫu thiếu dấu “)”. Cần đóng ngoặc đã mở.", "The pattern lacks “)”. Close the group that begins here.")

  static let patternOpenClass = Mistake(
    "Mẫu thiếu dấu “]”. Cần đóng ngoặc vuông đã mở.",
    "The pattern lacks “]”. Close the class that begins here.")

  static let patternEmptyClass = Mistake(
    "Trong [ ] chưa có ký tự nào. Cần ghi ít nhất một ký tự.",
    "The class [ ] is empty. Write a character in it.")

  static func patternRange(_ range: String) -> Mistake {
    Mistake(
      "Khoảng “\(range)” viết ngược. Cần ghi ký tự nhỏ trước.",
      "The range “\(range)” runs backwards. Swap its ends.")
  }

  static func patternRepeats(most: Int) -> Mistake {
    Mistake(
      "Số lần lặp { } không đúng. Cần ghi {n}, {n,} hoặc {n,m}, với n ≤ m ≤ \(most).",
      "The repetition { } is not right. Write {n}, {n,} or {n,m} with n ≤ m ≤ \(most).")
  }

  static let patternNothingToRepeat = Mistake(
    "Không có gì để lặp ở đây. Cần một ký tự, nhóm ( ) hoặc [ ] ngay trước, và chỉ một dấu lặp.",
    "There is nothing to repeat here. Put a character, ( ) or [ ] before it, and one such sign only."
  )

  static func patternEscape(_ escape: String) -> Mistake {
    Mistake(
      "“\(escape)” không dùng được trong mẫu. Chỉ có \\d, \\s và \\ trước dấu; chữ cái ghi trong [ ].",
      "“\(escape)” has no meaning in a pattern. Use \\d, \\s or \\ before a sign; write letters in [ ]."
    )
  }

  static func patternSign(_ sign: String) -> Mistake {
    Mistake(
      "Dấu “\(sign)” không đúng chỗ. Nếu là chính dấu đó, cần ghi \\\(sign).",
      "The sign “\(sign)” is out of place. If the sign itself is meant, write \\\(sign).")
  }

  static let patternAnchor = Mistake(
    "Mẫu luôn so với toàn bộ văn bản: ^ chỉ ở đầu, $ chỉ ở cuối. Cần bỏ dấu này.",
    "A pattern always matches the whole text: ^ stands only first and $ only last. Remove this sign.")

  static let patternTooLarge = Mistake(
    "Mẫu quá phức tạp. Cần viết ngắn hơn hoặc bớt số lần lặp.",
    "The pattern is too complex. Make it shorter or lower its repetitions.")
}
