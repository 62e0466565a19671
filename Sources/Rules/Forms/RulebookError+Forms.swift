import Provenance

/// The mistakes in forms.
extension RulebookError {
  static func unknownLine(_ place: ConfigurationPlace, _ found: String, nearest: String?) -> RulebookError {
    RulebookError(
      place,
      "Bảng số liệu không có dòng “\(found)”." + (nearest.map { " Dòng gần nhất là “\($0)”." } ?? "")
        + " Cần ghi như status/poor:household.",
      "The tally table has no line “\(found)”." + (nearest.map { " The nearest is “\($0)”." } ?? "")
        + " Write it like status/poor:household.")
  }

  static func columnCycle(_ place: ConfigurationPlace, _ name: String) -> RulebookError {
    RulebookError(
      place, "Cột “\(name)” được tính từ chính nó. Cần sửa sum hoặc share.",
      "The column “\(name)” is made of itself. Correct sum or share.")
  }

  static func madeOfShare(_ place: ConfigurationPlace, _ name: String) -> RulebookError {
    RulebookError(
      place, "Cột “\(name)” là tỷ lệ, không cộng và không chia được. Cần dùng cột số lượng.",
      "The column “\(name)” is a share, which is neither added nor divided. Use a column of counts.")
  }

  static func noFigure(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Cột cần đúng một trong: line, sum, share, columns (line có thể đi cùng sum).",
      "A column needs one of: line, sum, share, columns (line may go with sum).")
  }

  static func noCell(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Cột của danh sách cần đúng một trong: field, tick, columns.",
      "A column of a list needs one of: field, tick, columns.")
  }

  static func notASheetName(_ place: ConfigurationPlace, _ found: String) -> RulebookError {
    RulebookError(
      place, "“\(found)” không đặt tên trang Excel được. Cần tối đa 31 ký tự, không có [ ] : * ? / \\ '.",
      "“\(found)” cannot name a sheet. Use at most 31 letters, none of [ ] : * ? / \\ '.")
  }
}
