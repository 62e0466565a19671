import Provenance
import Stages
import Survey

/// The units a written name may mean, for reading and for programs.
struct AreaSearchText {
  /// The columns of ``table``.
  static let columns = [
    "code", "level", "name", "valid_from", "valid_to", "district_code", "district", "province_code",
    "province", "match", "became",
  ]

  let candidates: [AreaSearch.Candidate]
  let language: Language

  /// A paragraph for each unit, ending in a line feed.
  var text: String { candidates.map(paragraph).joined() }

  /// A line for each unit.
  var table: [[String]] {
    candidates.map { candidate in
      let area = candidate.area
      let district = candidate.above.first { $0.level == .district }
      let province = candidate.above.first { $0.level == .province }
      return [
        area.code.rawValue, area.level.rawValue, area.name, area.validity.firstDay?.description ?? "",
        area.validity.lastDay?.description ?? "", district?.code.rawValue ?? "", district?.name ?? "",
        province?.code.rawValue ?? "", province?.name ?? "", Self.word(candidate.match),
        candidate.became.map { change in
          change.area.code.rawValue + (change.share.map { ":" + $0.rawValue } ?? "")
        }.joined(separator: ";"),
      ]
    }
  }

  private func paragraph(_ candidate: AreaSearch.Candidate) -> String {
    let area = candidate.area
    let names = ([area] + candidate.above).map { "\($0.name) (\($0.code.rawValue))" }
    var text = names.joined(separator: ", ") + " · " + days(area.validity) + remark(candidate.match) + "\n"
    text += candidate.became.map { "  → " + change($0) }.joined()
    text += candidate.madeOf.map { "  ← " + change($0) }.joined()
    return text
  }

  private func change(_ change: AreaSearch.Change) -> String {
    let follows = BilingualText(
      vietnamese: "cùng mã, không rõ ngày thay đổi", english: "same code, day of the change not known")
    let share = (change.share?.label ?? follows)[language]
    return "\(change.area.code.rawValue) \(change.area.name) (\(share))\n"
  }

  private func days(_ validity: Validity) -> String {
    switch (validity.firstDay, validity.lastDay) {
    case (let first?, let last?): "\(first) – \(last)"
    case (let first?, nil): BilingualText(vietnamese: "từ \(first)", english: "from \(first)")[language]
    case (nil, let last?): BilingualText(vietnamese: "đến \(last)", english: "until \(last)")[language]
    case (nil, nil): BilingualText(vietnamese: "đang có", english: "in force")[language]
    }
  }

  private func remark(_ match: AreaSearch.Match) -> String {
    switch match {
    case .code, .name: ""
    case .otherKind:
      " · " + BilingualText(vietnamese: "cùng tên, loại khác", english: "same name, another kind")[language]
    case .similar:
      " · " + BilingualText(vietnamese: "tên gần giống", english: "a similar name")[language]
    }
  }

  private static func word(_ match: AreaSearch.Match) -> String {
    switch match {
    case .code: "code"
    case .name: "name"
    case .otherKind: "other-kind"
    case .similar: "similar"
    }
  }
}
