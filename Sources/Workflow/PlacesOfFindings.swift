import Provenance
import Reports
import Store
import Survey

/// Which of the deliveries that count a finding belongs to.
struct PlacesOfFindings {
  private struct Sheet: Hashable {
    var file: String
    var name: String
  }

  private var byID: [String: DeliverySummary] = [:]
  private var bySheet: [Sheet: [DeliverySummary]] = [:]
  private var byFile: [String: [DeliverySummary]] = [:]

  /// The places of a round with these deliveries.
  init(_ deliveries: [DeliverySummary]) {
    for delivery in deliveries where delivery.state == .current {
      byID[delivery.id] = delivery
      bySheet[Sheet(file: delivery.fileHash, name: delivery.sheet), default: []].append(delivery)
      byFile[delivery.fileHash, default: []].append(delivery)
    }
  }

  /// The delivery of a finding, or those of its sheet; none where the sheet gave none that counts.
  func deliveries(of stored: StoredFinding) -> [DeliverySummary] {
    if let delivery = stored.delivery.flatMap({ byID[$0] }) { return [delivery] }
    guard let file = stored.fileHash else { return [] }
    return bySheet[Sheet(file: file, name: stored.finding.location.sheet ?? "")] ?? []
  }

  /// A finding with its village where that is sure, and with its commune where the sheet or the file has only one.
  func placed(_ stored: StoredFinding) -> PlacedFinding {
    let own = deliveries(of: stored)
    let near = own.isEmpty ? stored.fileHash.flatMap { byFile[$0] } ?? [] : own
    let villages = Set(own.map(\.unit.village))
    let communes = Set(near.map(\.commune))
    let commune = communes.count == 1 ? communes.first : nil
    return PlacedFinding(
      finding: stored.finding, commune: commune == "" ? nil : commune,
      village: villages.count == 1 && commune != "" ? villages.first : nil, household: stored.household,
      change: stored.change)
  }
}
