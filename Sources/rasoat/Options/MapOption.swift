public import ArgumentParser
import Foundation
import Rules
public import Survey
import Workflow

extension AreaMap: ExpressibleByArgument {
  /// The map of an argument.
  public init?(argument: String) { self.init(argument) }

  /// The map as it is written on the command line.
  public var defaultValueDescription: String { text }
}

/// What an office says of villages, beside the configuration.
struct VillagesOption: ParsableArguments {
  @Option(
    help: "Tệp xếp thôn vào xã mới / a file that says where villages lie, as areas/villages.csv does.")
  var villages: String?

  /// What is said in the configuration and in the file.
  func destinations(in rulebook: Rulebook) throws -> [VillageDestination] {
    try rulebook.villageDestinations(
      and: try villages.map { path in try ConfigurationFile(at: URL(filePath: path), name: path) })
  }
}

extension OutputOptions {
  /// Says which villages of a round have no place on a map.
  func complain(of villages: [UnplacedVillage], in round: RoundID) {
    guard !villages.isEmpty else { return }
    Terminal.complain(
      text(
        "Đợt \(round.rawValue): \(villages.count) thôn chưa biết thuộc đơn vị nào, chưa tính vào bảng. Ghi vào areas/villages.csv.",
        "Round \(round.rawValue): \(villages.count) village(s) have no known place and are in no area. Say where they lie in areas/villages.csv."
      ))
    for village in villages { Terminal.complain("  " + village.text(in: language)) }
  }
}
