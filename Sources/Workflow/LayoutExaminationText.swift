public import Provenance
public import Rules
import Stages
import Survey

/// What the tables of a file were taken for, in words.
public struct LayoutExaminationText {
  private let rulebook: Rulebook
  private let language: Language

  /// A writer in one language.
  public init(rulebook: Rulebook, language: Language) {
    self.rulebook = rulebook
    self.language = language
  }

  /// The text of one file.
  public func text(of file: LayoutExaminer.FileExamination) -> String {
    if let refusal = file.refusal { return refusal.line(in: language) + "\n" }
    return file.file + "\n"
      + file.sheets.map { sheet in
        (lines(of: sheet) + draftLines(file.toAdd[sheet.sheet] ?? [])).map { "  " + $0 + "\n" }.joined()
      }.joined()
  }

  private func lines(of sheet: SheetExamination) -> [String] {
    var lines = ["\(words("Trang", "Sheet")) \"\(sheet.sheet)\": \(headline(sheet))"]
    lines += others(sheet)
    if let year = sheet.year {
      lines.append("  \(words("Năm rà soát", "Review year")): \(year) (\(source(of: sheet)))")
    }
    for place in sheet.places {
      let source =
        place.cell.map { words("ô \($0)", "cell \($0)") } ?? words("tên trang", "name of the sheet")
      lines.append("  \(words("Địa bàn", "Place")): \(names(of: place.place)) (\(source))")
    }
    if !sheet.runs.isEmpty {
      lines.append("  \(words("Dòng", "Rows")): \(sheet.runs.map(text).joined(separator: " · "))")
    }
    guard !sheet.columns.isEmpty else { return lines }
    lines.append("  \(words("Cột", "Columns")):")
    lines += sheet.columns.map { "    " + line(of: $0) }
    if !sheet.missing.isEmpty {
      lines.append(
        "  \(words("Thiếu, bắt buộc", "Missing, required")): \(sheet.missing.joined(separator: "; "))")
    }
    if !sheet.absent.isEmpty {
      let labels = sheet.absent.map { rulebook.label(of: $0)[language] }.joined(separator: "; ")
      lines.append("  \(words("Không có, không bắt buộc", "Absent, optional")): \(labels)")
    }
    return lines
  }

  private func headline(_ sheet: SheetExamination) -> String {
    let score = sheet.candidates.first.map { " · \($0.standard.rawValue) · \($0.score)/100" } ?? ""
    let form = sheet.layout.map { "\($0.title[language]) (\($0.id))\(score)" } ?? ""
    switch sheet.outcome {
    case .known: return form
    case .drifted: return words("gần giống nhưng khác mẫu ", "close to, and different from, ") + form
    case .unknown: return words("không thuộc mẫu nào đã biết", "no known form")
    case .noYear:
      let advice = words(
        "không tìm thấy năm rà soát; chạy với --round", "no review year was found; run with --round")
      return sheet.layout == nil ? advice : "\(advice) · \(form)"
    case .noHeadings: return words("không có dòng tiêu đề nào nhận ra được", "no headings were recognised")
    case .empty: return words("trang trống", "nothing stands here")
    }
  }

  private func others(_ sheet: SheetExamination) -> [String] {
    let others = sheet.candidates.dropFirst(sheet.layout == nil ? 0 : 1).filter {
      $0.layout != sheet.layout?.id
    }
    guard !others.isEmpty else { return [] }
    let list = others.prefix(3).map { candidate in
      let gaps = words(
        "lạ \(candidate.unknown), thiếu \(candidate.missing)",
        "\(candidate.unknown) unknown, \(candidate.missing) missing")
      let title = candidate.hasTitle ? "" : words(", khác tiêu đề", ", other title")
      return "\(candidate.layout) \(candidate.score)/100 (\(gaps)\(title))"
    }
    return ["  \(words("Mẫu khác", "Other layouts")): \(list.joined(separator: " · "))"]
  }

  private func source(of sheet: SheetExamination) -> String {
    switch sheet.yearSource {
    case .title(let cell)?: words("tiêu đề, ô \(cell)", "title, cell \(cell)")
    case .sheetName?: words("tên trang", "name of the sheet")
    case .round?: "--round"
    case .otherSheets?, nil: words("các trang khác của tệp", "the other sheets of the file")
    }
  }

  private func names(of place: WrittenPlace) -> String {
    [place.villageName, place.communeName, place.districtName, place.provinceName].compactMap { $0 }
      .joined(separator: ", ")
  }

  private func text(_ run: RowRuns.Run) -> String {
    let rows = run.first == run.last ? "\(run.first)" : "\(run.first)-\(run.last)"
    return "\(rows) \(label(run.role))"
  }

  private func label(_ role: RowRole) -> String {
    switch role {
    case .accepted: words("dữ liệu", "data")
    case .rejected: words("không dùng được", "not usable")
    case .title: words("tiêu đề biểu", "title")
    case .heading: words("tiêu đề cột", "headings")
    case .columnNumbers: words("số thứ tự cột", "column numbers")
    case .legend: words("chú giải mã", "legend")
    case .caption: words("tên thôn", "caption")
    case .total: words("tổng", "total")
    case .note: words("ghi chú", "note")
    case .signature: words("chữ ký", "signature")
    case .blank: words("trống", "blank")
    }
  }

  private func line(of column: SheetExamination.Column) -> String {
    let path = "\(column.cell) “\(column.path.joined(separator: " / "))”"
    switch column.understanding {
    case .exact(let names):
      return "\(path) → \(names.joined(separator: ", ")) (\(words("đúng", "exact")))"
    case .folded(let names, let spelling):
      return "\(path) → \(names.joined(separator: ", ")) (\(words("đọc như", "read as")) “\(spelling)”)"
    case .key: return "\(path) → \(words("khóa nối với trang khác", "key that ties to another sheet"))"
    case .ignored: return "\(path) → \(words("không đọc", "not read"))"
    case .unknown(let nearest?):
      return "\(path) → ? (\(words("lạ; gần nhất", "unknown; nearest")) “\(nearest)”)"
    case .unknown(nil): return "\(path) → ? (\(words("lạ", "unknown")))"
    }
  }

  private func draftLines(_ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let headline = words("Mẫu biểu cần thêm (layouts/*.yaml)", "A layout would have to say (layouts/*.yaml)")
    return ["  \(headline):"] + lines.map { "    " + $0 }
  }

  private func words(_ vietnamese: String, _ english: String) -> String {
    BilingualText(vietnamese: vietnamese, english: english)[language]
  }
}
