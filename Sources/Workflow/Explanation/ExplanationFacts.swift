import Provenance
import Reports
import Rules
import Stages
import Store
import Survey
import VietnameseText

/// Who the household is, and what its result is beside the computed one and that of the round before.
struct ExplanationFacts {
  let subject: ExplainedHousehold
  let words: ExplanationWords
  let store: SurveyStore

  private var household: Household { subject.household }

  /// Who, where, from which file.
  func fields() throws -> [ExplanationSheet.Field] {
    let villages = try store.villages()
    let places = PlacesOfDeliveries(rulebook: words.rulebook, round: words.round, villages: villages)
    let place = places.place(of: subject.delivery)
    let names = [place?.villageName, place?.commune.name, place?.district?.name, place?.province.name]
    let head = household.head ?? household.members.first
    let sheet = subject.table.location.sheet.map { " · " + $0 } ?? ""
    let rows = ([subject.record.household] + subject.record.members).map { $0.lines.first ?? $0.row }
    let first = rows.min() ?? 0
    let last = rows.max() ?? 0
    return [
      .init("household", words("Hộ", "Household"), household.key.description),
      .init("round", words("Đợt", "Round"), words.round.title[words.language]),
      .init("standard", words("Chuẩn", "Standard"), household.standard.rawValue),
      .init("place", words("Địa bàn", "Place"), names.compactMap { $0 }.joined(separator: ", ")),
      .init("area_type", words("Khu vực", "Area"), area),
      .init("head", words("Chủ hộ", "Head"), head.map { self.person($0) } ?? words("không rõ", "not known")),
      .init("persons", words("Số nhân khẩu được tính", "Persons counted"), persons),
      .init(
        "list", words("Danh sách", "List"),
        "\(subject.table.location.file)\(sheet) · \(words("dòng", "row")) \(first)\(last > first ? "–\(last)" : "")"
      ),
      .init(
        "file_sha256", words("Mã tệp (SHA-256)", "File (SHA-256)"), subject.delivery.fileHash),
    ]
  }

  private var persons: String {
    household.knownPersons.map(String.init) ?? words("không rõ, tính là 0", "not known, counted as 0")
  }

  private var area: String {
    switch household.isUrban {
    case true: words("thành thị", "urban")
    case false: words("nông thôn", "rural")
    case nil: words("chưa rõ", "not known")
    }
  }

  private func person(_ person: Person) -> String {
    let number = person.identityNumber.map { words.shown($0, of: "identity_number") }
    return [person.name, person.birth?.vietnamese, number].compactMap { $0 }.joined(separator: " · ")
  }

  /// The result that counts, the computed one, and those of the year before.
  func results() throws -> ExplanationSheet.Section {
    let computed = subject.stored.assessment.computedStatus
    let hasResult = subject.table.slot(of: "status") != nil
    var rows: [[String]] = []
    if hasResult {
      rows.append([
        words("Kết quả đã bình xét: ĐƯỢC ĐẾM", "Result decided: THIS COUNTS"), words.status(household.status),
        basis(of: "status"),
      ])
      let agrees = computed == household.status
      let remark =
        computed == nil || household.status == nil
        ? words("không so sánh được", "cannot be compared")
        : agrees
          ? words("khớp với kết quả đã bình xét", "agrees with the result decided")
          : words(
            "khác kết quả đã bình xét; điểm chỉ để kiểm tra, không thay kết quả của cuộc họp",
            "differs from the result decided; points check it and never take its place")
      rows.append([
        words("Kết quả tính theo chuẩn", "Result by the standard"), words.status(computed), remark,
      ])
    } else {
      rows.append([
        words("Kết quả tính theo chuẩn: ĐƯỢC ĐẾM", "Result by the standard: THIS COUNTS"),
        words.status(computed),
        words("biểu chưa có cột kết quả bình xét", "the form has no column for the result decided yet"),
      ])
    }
    rows += local
    rows.append(try earlier())
    if subject.table.slot(of: "status_before") != nil {
      rows.append([
        words("Năm trước, theo biểu này", "The year before, by this form"),
        words.status(household.statusBefore),
        basis(of: "status_before"),
      ])
    }
    return ExplanationSheet.Section(
      "result", title: words("Kết quả", "Result"),
      columns: [
        ("item", words("Mục", "Item")), ("status", words("Kết quả", "Result")),
        ("basis", words("Từ đâu", "Where from")),
      ],
      rows: rows, emptyNote: "")
  }

  /// The second status, where the province has a higher line of its own.
  private var local: [[String]] {
    words.rulebook.localStandards(in: words.round).filter { line in
      line.beside == household.standard && line.provinces.contains(subject.stored.province)
    }.map { line in
      var second = LocalStatus(line, over: subject.table, rulebook: words.rulebook, round: words.round)
      return [
        words(
          "Kết quả theo chuẩn của tỉnh (\(line.standard.id.rawValue))",
          "By the line of the province (\(line.standard.id.rawValue))"),
        words.status(second.status(of: subject.record, isUrban: household.isUrban)),
        words("tính riêng, không thuộc kết quả quốc gia", "counted apart, no part of the national result"),
      ]
    }
  }

  private func basis(of variable: VariableID) -> String {
    let cell = subject.cell(of: variable, in: words.language).map { words("ô", "cell") + " " + $0 }
    let basis = cell ?? words("ô để trống", "the cell is empty")
    return subject.isCorrected(variable)
      ? basis + words("; đã sửa theo quyết định, xem mục 3", "; corrected by decision, see 3") : basis
  }

  /// What the earlier round knows of the household.
  private func earlier() throws -> [String] {
    guard let round = words.round.earlierRound else {
      return [
        words("Đợt trước", "The round before"), "–", words("không có đợt trước", "there is none"),
      ]
    }
    let label = words("Đợt trước (\(round.rawValue))", "The round before (\(round.rawValue))")
    let link = try store.links(round: household.key.round).first {
      $0.household == household.key && $0.standard == household.standard
    }
    let lists = try EarlierRound(rulebook: words.rulebook, store: store).lists(
      of: round, in: household.key.village, preferring: household.standard)
    guard let known = lists.households(of: household.key.village) else {
      return [
        label, "–", words("chưa có danh sách đợt trước của thôn này", "no list of the village is stored"),
      ]
    }
    guard let link else {
      return [
        label, words("không có trong danh sách", "not on the list"),
        words("không hộ nào của đợt trước khớp với hộ này", "no household of that round is this one"),
      ]
    }
    let households =
      link.earlier.village == household.key.village
      ? known
      : try EarlierRound(rulebook: words.rulebook, store: store).lists(
        of: round, in: link.earlier.village, preferring: household.standard
      ).households(of: link.earlier.village) ?? []
    return [
      label, words.status(households.first { $0.key == link.earlier }?.status),
      "\(link.earlier) · \(method(link.method))",
    ]
  }

  private func method(_ name: String) -> String {
    switch EarlierLists.Method(rawValue: name) {
    case .codeAndHead: words("nhận ra theo mã hộ và chủ hộ", "recognised by code and head")
    case .identityNumber:
      words("nhận ra theo số CMND/CCCD của chủ hộ", "recognised by the head's identity number")
    case .name: words("nhận ra theo tên và năm sinh chủ hộ", "recognised by the head's name and birth year")
    case .code: words("nhận ra theo mã hộ; chủ hộ đã thay đổi", "recognised by code; the head is another")
    case .decided: words("theo quyết định của đơn vị", "by decision of the office")
    case .scored:
      words("nhận ra theo tất cả thông tin cộng lại", "recognised by all answers weighed together")
    case .numberElsewhere:
      words(
        "nhận ra theo số CMND/CCCD của chủ hộ, chuyển từ thôn khác",
        "recognised by the head's identity number, moved from another village")
    case .scoredElsewhere:
      words(
        "nhận ra theo tên, năm sinh chủ hộ và các thông tin khác, chuyển từ thôn khác",
        "recognised by the head's name, birth year and all other answers, moved from another village")
    case nil: name
    }
  }
}
