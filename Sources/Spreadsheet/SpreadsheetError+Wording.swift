public import Provenance

/// Every sentence about an unreadable file stands in this file, and nowhere else.
extension SpreadsheetError {
  /// The stable code of the reason, `FI-001` and on; a code is never given to another reason.
  public var code: String { reason.code }

  /// The fact, in one sentence.
  public var message: BilingualText { reason.message }

  /// What to do about it, in one sentence.
  public var remedy: BilingualText { reason.remedy }

  /// The error on one line: `Thôn 3.xlsx · fact. action. (FI-004)`.
  public func line(in language: Language) -> String {
    "\(location) · \(message[language]) \(remedy[language]) (\(code))"
  }
}

extension SpreadsheetError.Reason {
  fileprivate var code: String {
    switch self {
    case .unreadable: "FI-001"
    case .empty: "FI-002"
    case .oldExcel: "FI-003"
    case .passwordProtected: "FI-004"
    case .otherCompoundFile: "FI-005"
    case .binaryWorkbook: "FI-006"
    case .html: "FI-007"
    case .damagedArchive: "FI-008"
    case .otherDocument: "FI-009"
    case .plainArchive: "FI-010"
    case .pdf: "FI-011"
    case .unknownBinary: "FI-012"
    case .otherXML: "FI-013"
    case .limitExceeded: "FI-014"
    case .documentType: "FI-015"
    case .unsafeArchive: "FI-016"
    case .damagedPart: "FI-017"
    case .missingPart: "FI-018"
    case .unsupportedCompression: "FI-019"
    case .unterminatedQuote: "FI-020"
    case .schemaViolation: "FI-021"
    case .unusableSchema: "FI-022"
    case .lockFile: "FI-023"
    case .encryptedSubmission: "FI-024"
    case .noText: "FI-025"
    }
  }

  fileprivate var message: BilingualText {
    switch self {
    case .unreadable(let words):
      text(
        "Không mở được tệp (hệ thống báo: “\(words)”).",
        "The file cannot be opened (the system says: “\(words)”).")
    case .empty:
      text("Tệp rỗng, không có nội dung nào.", "The file is empty.")
    case .oldExcel:
      text("Tệp ở định dạng Excel cũ (97-2003).", "The file is in the old Excel format (97-2003).")
    case .passwordProtected:
      text("Tệp được khóa bằng mật khẩu.", "The file is locked with a password.")
    case .otherCompoundFile:
      text(
        "Tệp là tài liệu Office kiểu cũ nhưng không phải bảng tính.",
        "The file is an old Office document, but not a workbook.")
    case .binaryWorkbook:
      text("Tệp ở định dạng Excel nhị phân (.xlsb).", "The file is in the binary Excel format (.xlsb).")
    case .html:
      text(
        "Tệp thực chất là trang web (HTML), chỉ mang tên của tệp Excel.",
        "The file is in truth a web page (HTML) under the name of a workbook.")
    case .damagedArchive:
      text(
        "Tệp bị cụt hoặc hỏng, có thể do tải về hay gửi chưa xong.",
        "The file is cut off or damaged, perhaps because it was not sent or downloaded to its end.")
    case .otherDocument(let kind):
      text("Tệp là tài liệu loại khác (\(kind)).", "The file is a document of another kind (\(kind)).")
    case .plainArchive:
      text("Tệp là tệp nén (zip), không phải bảng tính.", "The file is a zip archive, not a workbook.")
    case .pdf:
      text("Tệp là tài liệu PDF.", "The file is a PDF document.")
    case .unknownBinary:
      text("Không nhận ra định dạng của tệp.", "The format of the file is not known.")
    case .otherXML(let root):
      text(
        "Tệp XML bắt đầu bằng phần tử <\(root)>, không phải bảng tính.",
        "The XML file starts with the element <\(root)>, which is no workbook.")
    case .limitExceeded(let name, let value):
      text(
        "Tệp vượt giới hạn an toàn \(name.rawValue) = \(value).",
        "The file exceeds the safety limit \(name.rawValue) = \(value).")
    case .documentType:
      text(
        "Tệp chứa khai báo DOCTYPE, loại khai báo không được chấp nhận.",
        "The file holds a DOCTYPE declaration, which is not accepted.")
    case .unsafeArchive(let words):
      text(
        "Cấu trúc gói nén của tệp không an toàn (\(words)).",
        "The package structure of the file is unsafe (\(words)).")
    case .damagedPart(let words):
      text(
        "Nội dung ở vị trí này của tệp bị hỏng hoặc bị cắt ngang (chi tiết: “\(words)”).",
        "The content of the file is damaged or cut off at this place (details: “\(words)”).")
    case .missingPart(let part):
      text("Tệp thiếu phần \(part).", "The file lacks its part \(part).")
    case .unsupportedCompression(let method):
      text(
        "Tệp được nén bằng phương pháp \(method) chưa được hỗ trợ.",
        "The file is packed with method \(method), which is not supported.")
    case .unterminatedQuote:
      text(
        "Dấu ngoặc kép mở ở dòng này không được đóng lại.",
        "The quotation mark opened on this line is never closed.")
    case .schemaViolation(let element, let fault):
      text(
        "Phần tử <\(element)> không đúng lược đồ: \(fault.words.vietnamese).",
        "The element <\(element)> is not as the schema asks: \(fault.words.english).")
    case .unusableSchema(let words):
      text(
        "Không dùng được lược đồ XSD (chi tiết: “\(words)”).",
        "The XSD schema cannot be used (details: “\(words)”).")
    case .lockFile:
      text(
        "Đây là tệp khóa tạm do chương trình bảng tính tạo khi đang mở tệp khác.",
        "This is the temporary lock file of a workbook that is open elsewhere.")
    case .encryptedSubmission:
      text("Phiếu điện tử được mã hóa.", "The submission is encrypted.")
    case .noText:
      text(
        "Tệp không phải văn bản UTF-8 và cũng không phải tài liệu DOCX.",
        "The file is neither plain text in UTF-8 nor a DOCX document.")
    }
  }

  fileprivate var remedy: BilingualText {
    switch self {
    case .unreadable:
      text("Hãy kiểm tra đường dẫn và quyền đọc tệp.", "Please check the path and the permission to read it.")
    case .empty, .damagedArchive, .missingPart:
      text("Hãy gửi lại tệp gốc.", "Please send the original file again.")
    case .oldExcel, .binaryWorkbook, .html, .otherDocument:
      text(
        "Hãy mở bằng Excel, chọn “Lưu thành” (Save As), kiểu Excel Workbook (.xlsx), rồi gửi lại.",
        "Please open it in Excel, choose Save As, type Excel Workbook (.xlsx), and send that file.")
    case .passwordProtected:
      text("Hãy bỏ mật khẩu, lưu lại rồi gửi lại.", "Please remove the password, save, and send it again.")
    case .plainArchive:
      text(
        "Hãy gửi một tệp zip chứa thẳng các bảng tính, hoặc gửi từng tệp bảng tính.",
        "Please send one zip that holds the workbooks themselves, or the workbooks one by one.")
    case .otherCompoundFile, .pdf, .unknownBinary, .otherXML:
      text(
        "Hãy gửi bảng tính Excel (.xlsx), OpenDocument (.ods) hoặc tệp CSV.",
        "Please send an Excel workbook (.xlsx), an OpenDocument sheet (.ods) or a CSV file.")
    case .limitExceeded(let name, let value):
      text(
        "Nếu tệp đúng là lớn như vậy, hãy chạy lại với tùy chọn --limit \(name.rawValue)=\(value.doubled).",
        "If the file is meant to be that large, please run again with --limit \(name.rawValue)=\(value.doubled)."
      )
    case .documentType:
      text(
        "Hãy xuất lại tệp không có khai báo này; với bảng tính, hãy lưu lại bằng Excel thành tệp .xlsx.",
        "Please export the file without it; a workbook can be saved again in Excel as an .xlsx file.")
    case .damagedPart:
      text(
        "Hãy lưu hoặc xuất lại tệp rồi gửi lại; với bảng tính, hãy lưu bằng Excel thành tệp .xlsx mới.",
        "Please save or export the file again and send that; save a workbook in Excel as a new .xlsx file.")
    case .unsafeArchive, .unsupportedCompression:
      text(
        "Hãy mở bằng Excel, kiểm tra, lưu thành tệp .xlsx mới rồi gửi lại.",
        "Please open it in Excel, check it, save it as a new .xlsx file and send that.")
    case .unterminatedQuote:
      text("Hãy thêm dấu ngoặc kép đóng rồi gửi lại.", "Please close the quotation and send the file again.")
    case .schemaViolation:
      text("Hãy sửa phần tử này rồi gửi lại.", "Please correct this element and send the file again.")
    case .unusableSchema:
      text("Hãy kiểm tra tệp lược đồ trong cấu hình.", "Please check the schema file of the configuration.")
    case .lockFile:
      text(
        "Hãy gửi tệp bảng tính, không gửi tệp “~$”.", "Please send the workbook itself, not the “~$” file.")
    case .noText:
      text(
        "Hãy lưu báo cáo thành tệp .docx hoặc tệp .txt mã UTF-8.",
        "Please save the report as a .docx file or as a .txt file in UTF-8.")
    case .encryptedSubmission:
      text(
        "Hãy giải mã bằng khóa của biểu mẫu, xuất ra XLSX hoặc CSV rồi gửi lại.",
        "Please decrypt it with the key of its form, export it as XLSX or CSV, and send that.")
    }
  }

  private func text(_ vietnamese: String, _ english: String) -> BilingualText {
    BilingualText(vietnamese: vietnamese, english: english)
  }
}

extension SchemaFault {
  /// What is wrong, as the end of a sentence about the element.
  public var words: BilingualText {
    switch self {
    case .unexpectedRoot:
      text(
        "phần tử gốc hoặc phiên bản của lược đồ không đúng",
        "the root or the version of the schema is another")
    case .unexpectedElement:
      text("không có trong lược đồ, sai vị trí hoặc bị lặp", "it is unknown, misplaced or repeated")
    case .incompleteElement: text("thiếu phần tử con", "an element is missing in it")
    case .missingAttribute(let name): text("thiếu thuộc tính \(name)", "its attribute \(name) is missing")
    case .unexpectedAttribute(let name):
      text("có thuộc tính lạ \(name)", "its attribute \(name) is unknown")
    case .unexpectedText:
      text("có chữ nằm ngoài các phần tử con", "there is text between its elements")
    case .unexpectedInText:
      text("nằm trong một phần tử chỉ được chứa chữ", "it stands in an element that may hold text only")
    case .unexpectedValue: text("có giá trị không được phép", "it has a value that is not allowed")
    }
  }

  private func text(_ vietnamese: String, _ english: String) -> BilingualText {
    BilingualText(vietnamese: vietnamese, english: english)
  }
}

extension Int {
  /// Twice the number, the largest there is at most.
  fileprivate var doubled: Int {
    let (twice, overflow) = multipliedReportingOverflow(by: 2)
    return overflow ? .max : twice
  }
}
