import Provenance

/// The command was asked something it cannot do.
enum UsageProblem: Error {
  /// No round has the name.
  case unknownRound(String, known: [String])
  /// No standard has the name.
  case unknownStandard(String, known: [String])
  /// No form has the name.
  case unknownForm(String, known: [String])
  /// No area of the round has the code.
  case unknownArea(String)
  /// What was given as a cut-off is no share between 0 and 1; empty where none was given and the standard sets none.
  case badCutOff(String)
  /// There is no store at the path.
  case noStore(String)
  /// Nothing has the name.
  case unknownName(String)
  /// Nothing was received under the name.
  case unknownFile(String)
  /// A round has no counts for an area, or none at all.
  case notCounted(round: String, area: String?)
  /// A village has no delivery that took the place of another; the ones it has follow.
  case noEarlierDelivery(String, [String])
  /// There is nothing to make a new office folder of.
  case noOfficeSources([String])
  /// The lists with names would stand among what is published.
  case postingInside

  /// The area is not approved.
  case notApproved(String)
  /// There is neither a release nor a backup at the path.
  case nothingToVerify(String)
  /// The personal data of the round were removed.
  case personalDataRemoved(String)
  /// What cannot be undone was not confirmed.
  case notConfirmed

  /// The problem in one sentence, with what to do.
  var message: BilingualText {
    switch self {
    case .postingInside:
      BilingualText(
        vietnamese: "Thư mục --posting có tên chủ hộ, phải ở ngoài thư mục --output.",
        english: "The folder of --posting holds names: it has to be outside the folder of --output.")
    case .unknownRound(let round, let known):
      BilingualText(
        vietnamese: "Không có đợt rà soát \"\(round)\". Các đợt có sẵn: \(known.joined(separator: ", ")).",
        english: "There is no round \"\(round)\". Known rounds: \(known.joined(separator: ", ")).")
    case .unknownStandard(let standard, let known):
      BilingualText(
        vietnamese:
          "Không có chuẩn nghèo \"\(standard)\". Các chuẩn có sẵn: \(known.joined(separator: ", ")).",
        english: "There is no standard \"\(standard)\". Known standards: \(known.joined(separator: ", ")).")
    case .unknownForm(let form, let known):
      BilingualText(
        vietnamese: "Không có biểu mẫu \"\(form)\". Các biểu có sẵn: \(known.joined(separator: ", ")).",
        english: "There is no form \"\(form)\". Known forms: \(known.joined(separator: ", ")).")
    case .unknownArea(let area):
      BilingualText(
        vietnamese: "Đợt này không có xã, huyện, tỉnh mã \"\(area)\". Xem rasoat tallies.",
        english: "The round has no commune, district or province \"\(area)\". See rasoat tallies.")
    case .badCutOff(let cutoff):
      BilingualText(
        vietnamese:
          "Ngưỡng \"\(cutoff)\" phải lớn hơn 0 và không quá 1, ví dụ 3/10 hoặc 0.4. Hãy chỉ đúng --cut-off.",
        english:
          "The cut-off \"\(cutoff)\" has to be above 0 and at most 1, such as 3/10 or 0.4. Give the right --cut-off."
      )
    case .noStore(let path):
      BilingualText(
        vietnamese:
          "Chưa có kho dữ liệu \(path). Chạy rasoat run hoặc rasoat import trước, hoặc chỉ đúng --store.",
        english:
          "There is no store at \(path). Run rasoat run or rasoat import first, or give the right --store.")
    case .noEarlierDelivery(let village, let own):
      BilingualText(
        vietnamese:
          "Thôn \(village) chưa có lần nộp nào thay bản trước. Các lần nộp: \(own.isEmpty ? "không có" : own.joined(separator: ", ")).",
        english:
          "In village \(village) no delivery took the place of another. Deliveries: \(own.isEmpty ? "none" : own.joined(separator: ", "))."
      )
    case .noOfficeSources(let places):
      BilingualText(
        vietnamese:
          "Không tìm thấy cấu hình hoặc bài thực hành (Examples/thuc-hanh) cạnh \(places.joined(separator: ", ")). Hãy chỉ đúng --config.",
        english:
          "No configuration or practice round (Examples/thuc-hanh) beside \(places.joined(separator: ", ")). Give the right --config."
      )
    case .unknownName(let name):
      BilingualText(
        vietnamese: "Không có hộ hoặc quy tắc \"\(name)\". Ví dụ: 2019/29461-01/001 hoặc HH-012.",
        english: "There is no household or rule \"\(name)\". Examples: 2019/29461-01/001 or HH-012.")
    case .personalDataRemoved(let round):
      BilingualText(
        vietnamese:
          "Dữ liệu cá nhân của đợt \(round) đã xóa; số liệu giữ nguyên. Xem bằng rasoat tallies, report.",
        english:
          "The personal data of round \(round) were removed; its counts stay. See rasoat tallies and report.")
    case .notApproved(let area):
      BilingualText(
        vietnamese: "Địa bàn \"\(area)\" không có phê duyệt nào đang hiệu lực. Xem rasoat release list.",
        english: "No approval of area \"\(area)\" is in force. See rasoat release list.")
    case .nothingToVerify(let path):
      BilingualText(
        vietnamese: "\(path) không phải bản phát hành hay bản sao lưu. Hãy chỉ đúng thư mục.",
        english: "\(path) is neither a release nor a backup. Give the right folder.")
    case .notConfirmed:
      BilingualText(
        vietnamese: "Chưa xóa gì. Xóa dữ liệu cá nhân không hoàn lại được: thêm --yes nếu đồng ý.",
        english: "Nothing was removed. Removing personal data cannot be undone: add --yes to agree.")
    case .notCounted(let round, let area):
      BilingualText(
        vietnamese:
          "Đợt \(round) chưa có số liệu\(area.map { " của địa bàn " + $0 } ?? ""). Xem rasoat tallies.",
        english: "Round \(round) has no counts\(area.map { " for area " + $0 } ?? ""). See rasoat tallies.")
    case .unknownFile(let name):
      BilingualText(
        vietnamese: "Chưa nhận tệp nào tên \"\(name)\". Xem rasoat status.",
        english: "No file \"\(name)\" was received. See rasoat status.")
    }
  }
}
