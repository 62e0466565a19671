import ArgumentParser
import Foundation
import Rules
import Survey
import Workflow

/// What the pages of areas show beside the counts.
struct PageOptions: ParsableArguments {
  @Option(
    help:
      "Tệp GeoJSON ranh giới (Polygon, mã địa bàn ở thuộc tính code) để vẽ bản đồ / a GeoJSON file of boundaries (polygons with the property code) for maps.",
    completion: .file(extensions: ["geojson", "json"]))
  var boundaries: String?

  @Option(
    help:
      "Tệp CSV chỉ tiêu kế hoạch, như của lệnh targets / a CSV file of plan targets, as of the command targets.",
    completion: .file(extensions: ["csv"]))
  var targets: String?

  @Flag(
    help:
      "Mỗi số ở trang xã mở ra danh sách hộ (có họ tên, chỉ dùng nội bộ) / every number of a commune's page opens the list of its households (with names, for the office only)."
  )
  var lists = false

  /// The files, read.
  func additions(in rulebook: Rulebook) throws -> PageAdditions {
    var additions = PageAdditions(lists: lists)
    if let boundaries {
      additions.boundaries = try BoundaryFile.boundaries(
        ConfigurationFile(at: URL(filePath: boundaries), name: boundaries))
    }
    if let targets {
      additions.targets = try PlanFiles.targets(
        ConfigurationFile(at: URL(filePath: targets), name: targets), indicators: rulebook.planIndicators,
        standards: (rulebook.standards.keys + rulebook.localStandards.map(\.standard.id)).sorted())
    }
    return additions
  }
}
