import Provenance
import Spreadsheet

/// What is said of a file that has no marked copy, or one that lacks something.
enum AnnotationWording {
  static func obstacle(_ obstacle: AnnotationObstacle, file: String) -> BilingualText {
    switch obstacle {
    case .otherFormat:
      BilingualText(
        vietnamese:
          "\(file): tệp không phải tệp Excel .xlsx nên không có bản sao đánh dấu; xin xem danh sách lỗi.",
        english:
          "\(file): the file is no .xlsx workbook, so there is no marked copy; please see the list of findings."
      )
    case .packageForm:
      BilingualText(
        vietnamese:
          "\(file): gói tệp được ghi ở dạng chưa đánh dấu được; xin mở bằng Excel, lưu lại rồi kiểm tra lại.",
        english:
          "\(file): the package has a form that cannot be marked; please open it in Excel, save and check again."
      )
    case .part(let part):
      BilingualText(
        vietnamese:
          "\(file): phần \(part) được ghi ở dạng chưa đánh dấu được; xin mở bằng Excel, lưu lại rồi kiểm tra lại.",
        english:
          "\(file): the part \(part) has a form that cannot be marked; please open it in Excel, save and check again."
      )
    case .file(let error):
      BilingualText(
        vietnamese: "\(file): không có bản sao đánh dấu. \(error.line(in: .vietnamese))",
        english: "\(file): there is no marked copy. \(error.line(in: .english))")
    }
  }

  static func shortfall(_ shortfall: AnnotationShortfall, file: String) -> BilingualText {
    let sheet = shortfall.sheet ?? ""
    return switch shortfall.kind {
    case .marks:
      BilingualText(
        vietnamese:
          "\(file) · \(sheet): trang này được ghi ở dạng chưa đánh dấu được; các lỗi có ở trang Lỗi.",
        english:
          "\(file) · \(sheet): this sheet has a form that cannot be marked; its findings are on the sheet Lỗi."
      )
    case .comments:
      BilingualText(
        vietnamese: "\(file) · \(sheet): không thêm được ghi chú vào trang này; các lỗi có ở trang Lỗi.",
        english:
          "\(file) · \(sheet): comments could not be added to this sheet; its findings are on the sheet Lỗi.")
    case .fills:
      BilingualText(
        vietnamese: "\(file): không tô màu được các ô; các lỗi có ở ghi chú và ở trang Lỗi.",
        english: "\(file): cells could not be coloured; the findings are in comments and on the sheet Lỗi.")
    }
  }

  static func sameName(_ file: String) -> BilingualText {
    BilingualText(
      vietnamese: "\(file): có nhiều tệp cùng tên nên không ghi bản sao; xin kiểm tra từng thư mục.",
      english:
        "\(file): several files have this name, so no copy was written; please check each folder by itself.")
  }

  static func received(_ file: String) -> BilingualText {
    BilingualText(
      vietnamese: "\(file): bản sao sẽ ghi đè tệp đã nhận nên không được ghi; xin chọn thư mục khác.",
      english:
        "\(file): the copy would take the place of the received file and was not written; please choose another folder."
    )
  }
}
